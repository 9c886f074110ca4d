import type { Alert } from '../../alerts/alert';
import type { Snooze } from '../../alerts/silence/snooze';
import type { Candle } from '../../market/candle';
import type { Instrument } from '../../market/instrument';
import type { SeriesKey } from '../../market/series';
import type { Timeframe } from '../../market/timeframe';
import type { DrawnLevel } from './levels';
import type { FeedReport, FormingCandle } from './market';

/** One series as lists show it. */
export interface SeriesSummary {
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly instrument: Instrument;
  readonly source: 'bridge' | 'simulated' | 'file' | 'replay';
  readonly feed: FeedReport;
  readonly lastCandle: Candle | null;
  readonly candleCount: number;
}

/** Something the trader must know that is not an alert, in both languages. */
export interface Notice {
  readonly code: string;
  readonly level: 'info' | 'warning' | 'error';
  readonly text: { readonly pt: string; readonly en: string };
  readonly at: number;
}

/** What the pipeline tells the world, always after the commit. */
export type MarketEvent =
  /** `reset` true: forget what was shown of the series and load it again. */
  | {
      readonly type: 'candles';
      readonly key: SeriesKey;
      readonly candles: readonly Candle[];
      readonly reset: boolean;
    }
  | { readonly type: 'forming'; readonly key: SeriesKey; readonly forming: FormingCandle }
  /** A new alert, delivered or refused (`reason`). */
  | { readonly type: 'alert'; readonly alert: Alert }
  /** Acknowledged, delivered, outcome. */
  | { readonly type: 'alert-update'; readonly alert: Alert }
  | { readonly type: 'series'; readonly series: SeriesSummary }
  /** All price levels of the trader, after one of them changed. */
  | { readonly type: 'levels'; readonly levels: readonly DrawnLevel[] }
  /** The snoozes that hold since a moment ago. */
  | { readonly type: 'snoozes'; readonly snoozes: readonly Snooze[] }
  | { readonly type: 'notice'; readonly notice: Notice };

/** Implemented by `main/pipeline.ts`; listeners must not throw and must not block. */
export interface Publisher {
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: MarketEvent) => void): () => void;
}
