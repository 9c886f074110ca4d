import type { Outcome } from '../../alerts/alert';
import type { JudgedDraft } from '../evaluation';

/** A stored alert, told or refused, and how it ended. */
export interface SaidAlert extends JudgedDraft {
  /** UTC ms. */
  readonly detectedAt: number;
  /** Null: not known yet, or it never had one. */
  readonly outcome: Outcome | null;
}
