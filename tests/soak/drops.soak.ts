import { sharedData } from '../support/sharedData';
import { runDrops } from './fire/runDrops';
import type { SoakContext, SoakRow } from './soakContext';

const DROPS = 1_000;

export const name = 'drops';

/** A bridge whose line is cut a thousand times while it plays a real file. */
export async function run({ progress, signal }: SoakContext): Promise<SoakRow[]> {
  const report = await runDrops({
    marketFile: sharedData('WIN_M5_20210823_20220518.csv'),
    candles: 20_001,
    drops: DROPS,
    seed: 7,
    progress: (drops) => progress(drops, DROPS),
    signal,
  });
  return [
    { what: 'bridge lines cut', value: report.drops, unit: 'cuts' },
    { what: 'candles played', value: report.candles, unit: 'candles' },
    {
      ...{ what: 'candles missing or wrong', value: report.wrongCandles, unit: 'candles', most: 0 },
      summary: 'after 1,000 bridge drops: candles missing or wrong',
    },
    { what: 'alerts, refused ones included', value: report.alerts, unit: 'alerts' },
    {
      ...{ what: 'alerts unlike an uncut run', value: report.differentAlerts, unit: 'alerts', most: 0 },
      summary: 'after 1,000 bridge drops: alerts unlike an uncut run',
    },
    { what: 'told, and missing at the client', value: report.missingAtClient, unit: 'alerts', most: 0 },
    { what: 'twice or out of order at the client', value: report.disorderAtClient, unit: 'alerts', most: 0 },
  ];
}
