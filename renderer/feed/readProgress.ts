import { unpackCandles } from '../../app/contract/ipcCandles';
import { timeframeMs } from '../../app/market/timeframe';
import type { SeriesKey } from '../../app/market/series';
import { request } from '../api/request';
import { setProgress } from '../state/marketStore';

const reading = new Set<string>();
const TWO_DAYS_MS = 2 * 86_400_000;

/** Reads the newest candles of a series, enough for its running session and the one before. */
export async function readProgress(id: string, key: SeriesKey): Promise<void> {
  if (reading.has(id)) return;
  reading.add(id);
  const limit = Math.min(2_000, Math.max(80, Math.ceil(TWO_DAYS_MS / timeframeMs(key.timeframe))));
  const { symbol, timeframe } = key;
  const answer = await request('candles:load', { key: { symbol, timeframe }, before: null, limit });
  reading.delete(id);
  if (answer.ok && answer.value.length > 0) setProgress(id, unpackCandles(answer.value));
}
