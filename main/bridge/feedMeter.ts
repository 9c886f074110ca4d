import type { FeedReport } from '../../app/engine/ports';
import { feedState } from './feedState';
import type { MarketClock } from './marketClock';
import type { HeartbeatMessage } from './messages';
import { createSkewMeter } from './skewMeter';

/** A market is quiet after this long without a quote. */
const QUIET_MS = 60_000;
/** A send that takes longer makes the feed a delayed one. */
const SLOW_SEND_MS = 1_000;
/** A difference of clocks beyond this is no wrong clock but recorded data being played. */
const PLAYED_MS = 86_400_000;

/** Gathers what the heartbeats and the lines tell of the feed's health. */
export interface FeedMeter {
  /** A heartbeat; `skewMs` is the terminal's clock minus this computer's at its arrival. */
  heartbeat(message: HeartbeatMessage, lastQuote: number | null, skewMs: number): void;
  /** A line with a price came. */
  quote(): void;
  /** The difference of clocks that deserves a word, ms; null while all is well or unknown. */
  skew(): number | null;
  report(repairing: boolean, quarantined: number): FeedReport;
}

export interface FeedMeterOptions {
  readonly market: MarketClock;
  readonly periodMs: number;
  readonly broker: string | null;
  /** The terminal says that this symbol is shown with a delay. */
  readonly delayed: boolean;
}

export function createFeedMeter({ market, periodMs, broker, delayed }: FeedMeterOptions): FeedMeter {
  const skews = createSkewMeter();
  let online = true;
  let sendMs: number | null = null;
  let quotesAreReported = false;
  let lastQuote = market.now();

  return {
    heartbeat(message, quoteTime, skewMs) {
      online = message.conn;
      sendMs = message.sendms ?? null;
      skews.add(skewMs);
      if (quoteTime === null) return;
      quotesAreReported = true;
      lastQuote = Math.max(lastQuote, quoteTime);
    },
    quote() {
      lastQuote = Math.max(lastQuote, market.now());
    },
    skew: () => skews.median(),
    report(repairing, quarantined) {
      const skew = skews.median();
      const facts = {
        online,
        repairing,
        delayed: delayed || (sendMs ?? 0) > SLOW_SEND_MS,
        quoteAgeMs: market.now() - lastQuote,
        // Who sends closed candles only is silent for a whole period between two of them.
        quietAfterMs: quotesAreReported ? QUIET_MS : periodMs + QUIET_MS,
      };
      return {
        state: feedState(facts),
        delayMs: sendMs,
        clockSkewMs: skew === null || Math.abs(skew) > PLAYED_MS ? null : skew,
        broker,
        quarantined,
      };
    },
  };
}
