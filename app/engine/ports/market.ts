import type { Origin } from '../../alerts/alert';
import type { Candle } from '../../market/candle';
import type { CandleRejection } from '../../market/candleRejection';
import type { Instrument } from '../../market/instrument';
import type { SeriesKey } from '../../market/series';
import type { Timeframe } from '../../market/timeframe';

/** A market source announces a series before its first candle. */
export interface SeriesOpening {
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly source: 'bridge' | 'simulated' | 'file';
  /** The contract behind a continuous series, such as WINQ26; null when unknown. */
  readonly basis: string | null;
}

/** Where the stored series stands. */
export interface SeriesPosition {
  /** The last closed candle stored, or null for an empty series. */
  readonly last: Candle | null;
  readonly count: number;
}

export interface IncomingCandle {
  readonly candle: Candle;
  /** Open time of the candle before it in the source's own series, UTC ms; null when the source has none. */
  readonly previousTime: number | null;
  /** Closed by the clock at the session's end; the final one follows. */
  readonly provisional: boolean;
  /** The source says that it corrects a candle it sent before. */
  readonly revision: boolean;
  /** `backfill`: it comes late; what it would have alerted is recorded as `historical`. */
  readonly origin: Origin;
  /** When its last byte arrived, `Clock.now()`. */
  readonly receivedAt: number;
}

/** What became of a candle; the apply rule of mt5-bridge.md section 2. */
export type CandleVerdict =
  | { readonly kind: 'appended'; readonly alerts: number }
  | { readonly kind: 'revised' }
  | { readonly kind: 'duplicate' }
  /** `last`: open time of the last stored candle; the source repairs from there, inclusive. */
  | { readonly kind: 'gap'; readonly last: number }
  | { readonly kind: 'rejected'; readonly reason: CandleRejection | 'too-old' | 'storage-failed' };

/** A part of requested history, oldest first. */
export interface BackfillChunk {
  readonly candles: readonly Candle[];
  /** Open time of the candle before the first one; null when the source has none. */
  readonly previousTime: number | null;
  /** The last chunk of the request: alerts resume. */
  readonly end: boolean;
  readonly origin: Origin;
  /** Who has the candles; absent: who opened the series. A file may fill a series that the bridge has open. */
  readonly source?: SeriesOpening['source'];
  /**
   * Candles that opened before this moment (UTC ms of the market's own clock) are history: what they would have
   * alerted is recorded as `historical` and never sounded or sent.
   */
  readonly liveFrom: number;
  readonly receivedAt: number;
}

export interface BackfillVerdict {
  readonly appended: number;
  readonly revised: number;
  readonly duplicates: number;
  readonly rejected: readonly { readonly time: number; readonly reason: string }[];
  /** Set when the chunk does not join the stored series. */
  readonly gap: { readonly last: number } | null;
}

/** The candle that is still forming, at most every 250 ms. */
export interface FormingCandle {
  readonly candle: Candle;
  readonly bid: number | null;
  readonly ask: number | null;
  readonly last: number | null;
  readonly receivedAt: number;
}

/** The states the trader sees. */
export type FeedState =
  | 'waiting'
  | 'simulated'
  | 'live'
  | 'quiet'
  | 'delayed'
  | 'repairing'
  | 'terminal-offline'
  | 'link-down'
  | 'replay';

export interface FeedReport {
  readonly state: FeedState;
  /** From the terminal's send to here, ms; null when unknown. */
  readonly delayMs: number | null;
  /** The terminal's clock minus this computer's, ms; null when unknown. */
  readonly clockSkewMs: number | null;
  /** Broker or file behind the feed; null when unknown. */
  readonly broker: string | null;
  /** Counted since the start: lines or rows put into quarantine. */
  readonly quarantined: number;
}

/** Implemented by `main/pipeline.ts`, the only entry for a candle; called by the market sources. */
export interface MarketPort {
  openSeries(opening: SeriesOpening): SeriesPosition;
  apply(key: SeriesKey, incoming: IncomingCandle): CandleVerdict;
  backfill(key: SeriesKey, chunk: BackfillChunk): BackfillVerdict;
  forming(key: SeriesKey, forming: FormingCandle): void;
  feed(key: SeriesKey, report: FeedReport): void;
}
