import type { QualitySpan } from '../../app/contract/ipcQuality';
import type { SeriesKey } from '../../app/market/series';
import type { StoredCandle } from '../storage/candleStore';
import type { Storage } from '../storage/storage';

/** More candles than a screen has columns for: what they are cannot be told apart any more. */
const MOST_CANDLES = 6_000;

/** Where the stored candles from `from` to `to` (open times, UTC ms) did not simply come live, oldest first. */
export function chartQuality(
  storage: Pick<Storage, 'series' | 'candles' | 'marketAudit'>,
  key: SeriesKey,
  from: number,
  to: number,
): readonly QualitySpan[] {
  const series = storage.series.find(key);
  if (series === null) return [];
  const spans: QualitySpan[] = [];
  let running: QualitySpan | null = null;
  let count = 0;
  for (const stored of storage.candles.after(series.id, from - 1)) {
    const { time } = stored.candle;
    count += 1;
    if (time > to || count > MOST_CANDLES) break;
    const kind = kindOf(stored);
    if (running !== null && running.kind === kind) running.to = time;
    else {
      running = kind === null ? null : { kind, from: time, to: time };
      if (running !== null) spans.push(running);
    }
  }
  const revised = storage.marketAudit.revisedTimes(key, from, to);
  return [...spans, ...revised.map((time) => ({ kind: 'revised' as const, from: time, to: time }))];
}

function kindOf({ provisional, source, origin }: StoredCandle): QualitySpan['kind'] | null {
  if (provisional) return 'provisional';
  if (source === 'file') return 'import';
  return origin === 'backfill' ? 'backfill' : null;
}
