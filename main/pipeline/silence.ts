import type { AlertDraft } from '../../app/alerts/alert';
import type { WhyNotReason } from '../../app/alerts/reason';
import { decideSilence } from '../../app/alerts/silence/decideSilence';
import type { SilenceSettings } from '../../app/alerts/silence/silenceSettings';
import { silenceStages } from '../../app/alerts/silence/silenceStages';
import { withClock } from '../../app/alerts/silence/withClock';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import type { Storage } from '../storage/storage';
import type { AttentionDesk } from './attentionDesk';
import type { SnoozeDesk } from './snoozeDesk';

/** Why an alert is not told at `now`, or null; inside the transaction that stores it. */
export type Silence = (draft: AlertDraft, now: number) => WhyNotReason | null;

/** Joins the pure stages of silence with what is stored: the snoozes that hold, and when the trader was last told. */
export function createSilence(
  storage: Storage,
  settings: () => SilenceSettings,
  snoozes: SnoozeDesk,
  attention: AttentionDesk,
): Silence {
  let read = settings();
  let stages = silenceStages(read);
  return (draft, now) => {
    if (draft.reason !== null) return draft.reason;
    if (settings() !== read) {
      read = settings();
      stages = silenceStages(read);
    }
    const series = storage.series.find(draft);
    if (series === null) throw new Error(`${draft.symbol} ${draft.timeframe} is not stored`);
    const state = {
      snoozes: snoozes.running().map((snooze) => withClock(snooze, now)),
      interruptions: attention.interruptions(now),
    };
    return decideSilence(stages, draft, state, now, sessionCalendar(series.instrument.calendar));
  };
}
