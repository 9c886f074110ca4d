import type { Alert, Outcome } from '../alerts/alert';
import type { Candle } from '../market/candle';
import type { Instrument } from '../market/instrument';
import { sessionCalendar } from '../market/sessionCalendar';
import type { EvaluationSettings } from './evaluationSettings';
import { follow, openTrade, type Trade } from './trade';

/** An alert whose end is not known yet. */
export interface FollowedAlert {
  readonly alert: Pick<Alert, 'id' | 'seq' | 'direction' | 'price' | 'plan' | 'candleTime'>;
  /** Null before its fill. */
  readonly trade: Trade | null;
  /** The last candle that was seen, and the trade before it: it may turn out to have been the session's last. */
  readonly last: { readonly candle: Candle; readonly before: Trade } | null;
}

/** What one more candle did to an alert: it goes on, has ended, or can never be filled. */
export type Advance =
  | { readonly kind: 'open'; readonly followed: FollowedAlert }
  | { readonly kind: 'ended'; readonly outcome: Outcome }
  | { readonly kind: 'unfilled' };

/**
 * The next closed candle of the alert's series, live. A session's last candle is only known by the first of the next
 * one: an alert that is open then ended at the close of the one before. Gives what `outcomeOf` gives of the same
 * candles.
 */
export function advance(
  followed: FollowedAlert,
  candle: Candle,
  instrument: Instrument,
  settings: EvaluationSettings,
): Advance {
  const { alert, last } = followed;
  if (candle.time <= alert.candleTime) return { kind: 'open', followed };
  const calendar = sessionCalendar(instrument.calendar);
  if (calendar.sessionOf(candle.time) !== calendar.sessionOf(alert.candleTime)) {
    const step = last === null ? null : follow(last.before, last.candle, true, instrument, settings);
    return step?.ended === true ? { kind: 'ended', outcome: step.outcome } : { kind: 'unfilled' };
  }
  const before = followed.trade ?? openTrade(alert, candle, instrument, settings);
  const step = follow(before, candle, false, instrument, settings);
  if (step.ended) return { kind: 'ended', outcome: step.outcome };
  return { kind: 'open', followed: { alert, trade: step.trade, last: { candle, before } } };
}
