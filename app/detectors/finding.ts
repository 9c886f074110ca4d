import type { Severity } from './severity';
import type { SignalNumbers } from './signal';

/** 1: up, long; -1: down, short; 0: silent. */
export type Side = -1 | 0 | 1;

/** What a detector says about the candle on which it fired; prices in price units. */
export interface Finding {
  readonly severity: Severity;
  readonly confidence: number;
  readonly value: number;
  readonly threshold: number;
  readonly numbers: SignalNumbers;
  /** The value in units of its threshold, as the detector counts it in its histogram. */
  readonly ratio: number;
  /** How many ticks against its direction the close might have to move for it to be silent; need not be right. */
  readonly silenceGuess: number;
  /** Whether it would still fire in this direction had the candle closed at `close` ticks. */
  firesAt(close: number): boolean;
}
