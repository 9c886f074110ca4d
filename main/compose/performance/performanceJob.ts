import type { Origin } from '../../../app/alerts/alert';
import type { PackedCandles } from '../../../app/contract/ipcCandles';
import type { BacktestReference, MissingReference } from '../../../app/contract/ipcPerformance';
import type { EvaluationSettings } from '../../../app/evaluation/evaluationSettings';
import type { SaidAlert } from '../../../app/evaluation/performance/saidAlert';
import type { Instrument } from '../../../app/market/instrument';
import type { Timeframe } from '../../../app/market/timeframe';

/** What was said in a period, for a thread that judges it. */
export interface PerformanceJob {
  readonly kind: 'performance';
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly origin: Origin;
  readonly candles: PackedCandles;
  /** One a candle: 1 where it came in the way of `origin`. */
  readonly watched: Uint8Array;
  /** The first candle of the period, counted from 0; those before it are its surroundings. */
  readonly from: number;
  readonly said: readonly SaidAlert[];
  readonly settings: EvaluationSettings;
  /** Since when the settings of now hold, UTC ms; null: from the beginning. */
  readonly settledAt: number | null;
  /** Null: there is none, and why. */
  readonly reference: BacktestReference | null;
  readonly missing: MissingReference | null;
}
