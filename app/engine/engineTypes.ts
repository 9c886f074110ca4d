import type { AlertDraft, Origin } from '../alerts/alert';
import type { PriceLevel } from '../detectors/priceLevel';
import type { Candle } from '../market/candle';
import type { CandleRejection } from '../market/candleRejection';
import type { Instrument } from '../market/instrument';
import type { SeriesKey } from '../market/series';

/** A closed candle on its way into the engine. */
export interface EngineInput {
  readonly candle: Candle;
  /**
   * Open time of the candle before it in the source's own series, UTC ms. When given and not the last candle's
   * time, the step is a `gap` and nothing changes. Null: the source has no such knowledge (a file).
   */
  readonly previousTime: number | null;
  readonly origin: Origin;
  /** True: what it finds is kept with the reason `historical`. */
  readonly historical: boolean;
  /** The market's own clock, UTC ms, to refuse candles of the future; null when unknown. */
  readonly marketNow: number | null;
}

/** Why the indicators started afresh with this candle. */
export type EngineReset = 'data-gap' | 'roll';

/** What one candle did; a value, nobody was called. */
export type EngineStep =
  | {
      readonly kind: 'appended';
      readonly candle: Candle;
      readonly reset: EngineReset | null;
      /** Admitted (`reason` null) and refused candidates. */
      readonly drafts: readonly AlertDraft[];
    }
  /** Same time as one of the last three candles, other values. Store it, then call `rebuild`. */
  | { readonly kind: 'revised'; readonly candle: Candle; readonly previous: Candle }
  | { readonly kind: 'duplicate' }
  | { readonly kind: 'gap'; readonly last: number }
  | { readonly kind: 'rejected'; readonly reason: CandleRejection | 'too-old' };

/** All series of one terminal. Single-threaded, deterministic, fixed memory a series. */
export interface Engine {
  /** Adds a series with cold indicators; opening an open series again changes nothing. */
  openSeries(key: SeriesKey, instrument: Instrument): void;
  hasSeries(key: SeriesKey): boolean;
  step(key: SeriesKey, input: EngineInput): EngineStep;
  /** Starts the series afresh and runs these stored candles through it silently (restart, revision). */
  rebuild(key: SeriesKey, candles: Iterable<Candle>): void;
  /** Runs these stored candles after the series' last one, silently (after `restore`). */
  catchUp(key: SeriesKey, candles: Iterable<Candle>): void;
  /** Replaces the trader's price levels of a series; a level that is the same as before keeps its state. */
  setLevels(key: SeriesKey, levels: readonly PriceLevel[]): void;
  /**
   * A price of the forming candle at a moment of the market, UTC ms: only live price levels look at it. Gives the
   * levels it crossed.
   */
  forming(key: SeriesKey, price: number, time: number, origin: Origin): readonly AlertDraft[];
  /** The whole state of a series as bytes; `restore` accepts only what the same engine version and settings wrote. */
  snapshot(key: SeriesKey): Uint8Array;
  restore(key: SeriesKey, snapshot: Uint8Array): boolean;
  /** Tells the engine what was already said, so that a restart repeats nothing; newest last. */
  remember(key: SeriesKey, said: readonly AlertDraft[]): void;
}
