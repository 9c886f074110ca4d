import type { Alert } from '../../alerts/alert';
import type { WhyNotReason } from '../../alerts/reason';
import type { Candle } from '../../market/candle';
import type { Instrument } from '../../market/instrument';
import type { SeriesKey } from '../../market/series';
import type { CandleView } from '../whySilent/whySilent';

/** How many stored alerts were refused for each reason; reasons that occur nowhere may be left out. */
export type ReasonCounts = Readonly<Partial<Record<WhyNotReason, number>>>;

/** Why there was or was not an alert at a moment of a series. */
export type CandleReport =
  | { readonly kind: 'no-series' }
  /** No candle is stored that holds the moment: where those beside it opened, UTC ms. */
  | { readonly kind: 'no-candle'; readonly before: number | null; readonly after: number | null }
  | {
      readonly kind: 'candle';
      readonly key: SeriesKey;
      readonly instrument: Instrument;
      readonly candle: Candle;
      /** What was found on it, told or refused. */
      readonly alerts: readonly Alert[];
      readonly view: CandleView;
    };
