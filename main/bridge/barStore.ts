import type { BackfillVerdict, CandleVerdict, MarketPort } from '../../app/engine/ports';
import type { IncomingCandle } from '../../app/engine/ports/market';
import type { Candle } from '../../app/market/candle';
import type { SeriesKey } from '../../app/market/series';
import { createBarBatch } from './barBatch';

export interface BarStoreOptions {
  readonly key: SeriesKey;
  readonly port: MarketPort;
  /** Open time of the candle before a bar as the store has to see it; null joins it to whatever is there. */
  readonly previousOf: (bar: IncomingCandle) => number | null;
  readonly onVerdict: (verdict: BackfillVerdict, candles: readonly Candle[]) => void;
  /** The bars did not join; none or only some of them are stored. */
  readonly onGap: (bars: readonly IncomingCandle[], last: number) => void;
}

/** Brings bars to the port, those that came together in one transaction. */
export interface BarStore {
  /** False when those before have to be flushed first. */
  add(bar: IncomingCandle): boolean;
  flush(): void;
}

export function createBarStore({ key, port, previousOf, onVerdict, onGap }: BarStoreOptions): BarStore {
  const batch = createBarBatch();

  /** Several bars at once are a part of history that is news. */
  function storeTogether(bars: readonly IncomingCandle[], first: IncomingCandle): BackfillVerdict {
    return port.backfill(key, {
      candles: bars.map(({ candle }) => candle),
      previousTime: previousOf(first),
      end: true,
      origin: first.origin,
      liveFrom: first.origin === 'live' ? -Infinity : Infinity,
      receivedAt: first.receivedAt,
    });
  }

  return {
    add: (bar) => batch.add(bar),
    flush() {
      const bars = batch.take();
      const [first, second] = bars;
      if (first === undefined) return;
      const verdict =
        second === undefined
          ? widened(port.apply(key, { ...first, previousTime: previousOf(first) }), first.candle)
          : storeTogether(bars, first);
      onVerdict(
        verdict,
        bars.map(({ candle }) => candle),
      );
      if (verdict.gap !== null) onGap(bars, verdict.gap.last);
    },
  };
}

/** The verdict on one candle as one on several. */
function widened(verdict: CandleVerdict, { time }: Candle): BackfillVerdict {
  return {
    appended: verdict.kind === 'appended' ? 1 : 0,
    revised: verdict.kind === 'revised' ? 1 : 0,
    duplicates: verdict.kind === 'duplicate' ? 1 : 0,
    rejected: verdict.kind === 'rejected' ? [{ time, reason: verdict.reason }] : [],
    gap: verdict.kind === 'gap' ? { last: verdict.last } : null,
  };
}
