import { setImmediate as nextTurn } from 'node:timers/promises';
import { packCandles, type PackedCandles } from '../../../app/contract/ipcCandles';
import type { SeriesKey } from '../../../app/market/series';
import type { Storage } from '../../storage/storage';
import type { StoredCandles } from './backtestJob';

/** Candles that are read between two turns of the live engine. */
const PAGE = 4_000;

/**
 * All candles of one series of the history, a page a turn, so that the live engine is not kept waiting; null when
 * nothing is stored. The threads do not open the database: its driver ends the whole program in one of Electron's.
 */
export async function readStoredCandles(
  { series, candles }: Pick<Storage, 'series' | 'candles'>,
  key: SeriesKey,
): Promise<StoredCandles | null> {
  const found = series.find(key);
  if (found === null) return null;
  const pages: PackedCandles[] = [];
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const page = candles.before(found.id, before, PAGE);
    const [first] = page;
    if (first === undefined) break;
    pages.push(packCandles(page));
    before = first.time;
    await nextTurn();
  }
  const { instrument } = found;
  return { kind: 'stored', instrument, timeframe: key.timeframe, pages: pages.reverse() };
}
