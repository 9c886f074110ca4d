import { emptyNode } from './fire/emptyNode';
import { runDay } from './fire/runDay';
import type { SoakContext, SoakRow } from './soakContext';

const MEGABYTE = 1e6;

export const name = 'day';

/** 24 hours of ten symbols in minutes, alerts flowing: what the process holds must not grow. */
export async function run({ progress, signal }: SoakContext): Promise<SoakRow[]> {
  const empty = emptyNode();
  const { candles, alerts, unheard, warm, end } = await runDay({
    ...{ hours: 24, symbols: 10, warmHours: 2, progress, signal },
  });
  return [
    { what: 'closed candles in 24 simulated hours, 10 symbols', value: candles, unit: 'candles' },
    { what: 'alerts told', value: alerts, unit: 'alerts' },
    { what: 'of them not heard by the client', value: unheard, unit: 'alerts', most: 0 },
    {
      ...{ what: 'heap growth from hour 2 to hour 24', value: (end.heap - warm.heap) / MEGABYTE, unit: 'MB' },
      ...{ most: 5, summary: 'heap growth in 24 simulated hours' },
    },
    { what: 'heap after 24 hours', value: end.heap / MEGABYTE, unit: 'MB' },
    {
      ...{ what: 'RSS above an empty Node, a day in minutes, bridges and client in it', unit: 'MB' },
      ...{ value: (end.rss - empty) / MEGABYTE, note: `an empty Node: ${(empty / MEGABYTE).toFixed(0)} MB` },
    },
    { what: 'RSS growth from hour 2 to hour 24', value: (end.rss - warm.rss) / MEGABYTE, unit: 'MB' },
    { what: 'more handles than at hour 2', value: end.handles - warm.handles, unit: 'handles', most: 0 },
    { what: 'more open files than at hour 2', value: end.files - warm.files, unit: 'files', most: 0 },
  ];
}
