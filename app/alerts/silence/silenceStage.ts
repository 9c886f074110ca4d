import type { SessionCalendar } from '../../market/sessionDay';
import type { AlertDraft } from '../alert';
import type { WhyNotReason } from '../reason';
import type { Snooze } from './snooze';

/** What the stages know beside the alert, the moment and the settings they were built with. */
export interface SilenceState {
  readonly snoozes: readonly Snooze[];
  /** When the trader was last interrupted, UTC ms, in any order; at least as many as the budget allows an hour. */
  readonly interruptions: readonly number[];
}

/**
 * One question about an alert that the engine admitted: why it is not told now, or null. `now` is this computer's
 * clock, UTC ms; `calendar` is that of the alert's symbol.
 */
export type SilenceStage = (
  draft: AlertDraft,
  state: SilenceState,
  now: number,
  calendar: SessionCalendar,
) => WhyNotReason | null;
