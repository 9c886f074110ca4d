import { terminalProgram } from '../support/terminalProgram';
import { emptyNode } from './fire/emptyNode';
import { runServe } from './fire/runServe';
import type { SoakContext, SoakRow } from './soakContext';

const MEGABYTE = 1e6;

export const name = 'serve';

/** 24 hours of ten symbols through `vigia serve` in a process of its own: the memory that the system gives it. */
export async function run({ progress, signal }: SoakContext): Promise<SoakRow[]> {
  const empty = emptyNode();
  const { candles, alerts, rss } = await runServe({
    program: await terminalProgram('main/cli/cli.ts'),
    clock: await terminalProgram('tests/soak/fire/steppedClock.ts'),
    ...{ hours: 24, symbols: 10, progress, signal },
  });
  const above = (bytes: number | undefined): number => ((bytes ?? NaN) - empty) / MEGABYTE;
  const note = `an empty Node: ${(empty / MEGABYTE).toFixed(0)} MB`;
  return [
    { what: 'closed candles in 24 simulated hours, 10 symbols', value: candles, unit: 'candles' },
    { what: 'alerts that the client heard', value: alerts, unit: 'alerts' },
    { what: 'RSS above an empty Node, before the first candle', value: above(rss[0]), unit: 'MB', note },
    { what: 'the same after hour 2', value: above(rss[2]), unit: 'MB' },
    { what: 'the same after hour 12', value: above(rss[12]), unit: 'MB' },
    {
      ...{ what: 'the same after hour 24', value: above(rss[24]), unit: 'MB' },
      summary: 'RSS of vigia serve above an empty Node, 24 simulated hours',
    },
    { what: 'the most at the end of an hour', value: above(Math.max(...rss)), unit: 'MB' },
  ];
}
