import type { SessionCalendar } from '../../market/sessionDay';
import type { AlertDraft } from '../alert';
import type { WhyNotReason } from '../reason';
import type { SilenceStage, SilenceState } from './silenceStage';

/** Why an alert is not told, or null: what the engine said of it, else the first stage that has a reason. */
export function decideSilence(
  stages: readonly SilenceStage[],
  draft: AlertDraft,
  state: SilenceState,
  now: number,
  calendar: SessionCalendar,
): WhyNotReason | null {
  if (draft.reason !== null) return draft.reason;
  for (const stage of stages) {
    const reason = stage(draft, state, now, calendar);
    if (reason !== null) return reason;
  }
  return null;
}
