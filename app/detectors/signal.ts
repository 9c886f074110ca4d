import type { Direction } from '../market/direction';
import type { DetectorId } from './detectorId';
import type { Severity } from './severity';

/** One number a detector looked at, by a stable English name; units as the detector states them. */
export type SignalNumbers = Readonly<Record<string, number>>;

/** One detector's finding on one closed candle (or, for `price-level`, at one crossing). */
export interface Signal {
  readonly detector: DetectorId;
  readonly direction: Direction;
  /** Open time of the candle that fired it, UTC ms. */
  readonly candleTime: number;
  readonly severity: Severity;
  /** Base confidence of this detector alone, 0 to 1. */
  readonly confidence: number;
  /** The deciding quantity, and what it had to reach; same unit, both with the sign of the direction. */
  readonly value: number;
  readonly threshold: number;
  /** The window statistics and other numbers that explain it. */
  readonly numbers: SignalNumbers;
  /**
   * Smallest change of this candle's close that would have kept the detector silent, in price units, a whole
   * number of ticks, signed (added to the close); null when no change of the close alone would have.
   */
  readonly silencingChange: number | null;
  /** Share of the values of the last 60 sessions below this one, 0 to 1; null while too few are known. */
  readonly percentile: number | null;
}
