import type { DetectorId } from '../../detectors/detectorId';
import type { SignalNumbers } from '../../detectors/signal';
import type { Direction } from '../../market/direction';

/** What a detector did on a candle, and what kept it silent. */
export const DETECTOR_STATES = [
  'fired',
  'disabled',
  /** Too few candles since the start, a gap or a roll; `numbers.missing` says how many. */
  'warm-up',
  /** What it compares lies in the session before. */
  'session-start',
  /** No movement to measure against. */
  'flat',
  'below-threshold',
  /** Beyond the threshold, but not for enough candles in a row. */
  'unconfirmed',
  /** Beyond the threshold, but it fired at the start of this move. */
  'not-armed',
  /** The close lies inside the closes before it. */
  'close-inside',
  /** RSI went along with the close: no divergence. */
  'rsi-agrees',
  /** The candle before has the same colour, or none. */
  'same-colour',
  /** The body does not cover the one before. */
  'not-covering',
  /** The body before is too small to be engulfed. */
  'previous-small',
  /** Levels change as the trader draws them: they cannot be run again over the past. */
  'not-replayed',
] as const;
export type DetectorState = (typeof DETECTOR_STATES)[number];

/** One detector on one candle, as in a `Signal`: both numbers with the sign of the direction it looks in. */
export interface DetectorView {
  readonly detector: DetectorId;
  readonly state: DetectorState;
  readonly direction: Direction | null;
  /** z-score, price units, multiples of ATR or RSI; null where it does not exist. */
  readonly value: number | null;
  readonly threshold: number | null;
  /** How far beyond the threshold, negative: how much was missing; in the unit of `value`. */
  readonly margin: number | null;
  readonly numbers: SignalNumbers;
}

/** A detector that has nothing to measure on this candle. */
export function silentView(
  detector: DetectorId,
  state: DetectorState,
  numbers: SignalNumbers = {},
): DetectorView {
  return { detector, state, direction: null, value: null, threshold: null, margin: null, numbers };
}
