import type { Origin } from '../../alerts/alert';
import type { EngineSettings } from '../../engine/engineSettings';
import type { Candle } from '../../market/candle';
import type { Instrument } from '../../market/instrument';
import type { SeriesKey } from '../../market/series';

/** A candle as it is stored now, and how it came. */
export interface RecordedCandle {
  readonly candle: Candle;
  readonly origin: Origin;
  readonly historical: boolean;
}

/** One series with everything stored up to the end of the day, oldest first. */
export interface RecordedSeries {
  readonly key: SeriesKey;
  readonly instrument: Instrument;
  readonly candles: readonly RecordedCandle[];
}

/**
 * Something that changed what the engine stood on, in the order in which it was written down. `after`: the open time of
 * the last candle the series had then; null where an older record does not tell it. `ts`: when, UTC ms.
 */
export type RecordedChange =
  | {
      readonly kind: 'revision';
      readonly key: SeriesKey;
      readonly previous: Candle;
      readonly candle: Candle;
      readonly after: number | null;
      readonly ts: number;
    }
  | {
      readonly kind: 'settings';
      readonly settings: EngineSettings;
      readonly after: number | null;
      readonly ts: number;
    };
