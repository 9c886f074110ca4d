import type { OutboxRow } from '../../../app/engine/ports';
import type { Channel } from '../channel';

/** What the stages may look at. */
export interface StageContext {
  /** Null: this run has no such channel. */
  readonly channel: Channel | null;
  readonly now: number;
  /** True for a row whose attempts were all started in this run. */
  readonly startedHere: (row: OutboxRow) => boolean;
  /** Whether the trader was at the computer just now. */
  readonly userActive: () => boolean;
}

/** Why a row goes no further, in words that are kept. */
export type Verdict =
  | { readonly kind: 'settle'; readonly status: 'permanent' | 'skipped'; readonly detail: string }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'digest' };

/** One question on the way of a row to its channel; null lets it pass. */
export type Stage = (row: OutboxRow, context: StageContext) => Verdict | null;
