import type { Outcome } from '../alerts/alert';
import type { EvaluationSettings } from './evaluationSettings';
import type { History } from './history';
import { follow, openTrade, type TradedAlert } from './trade';

/**
 * How an alert at `candle` of a history ended. Null when it could not be filled in its session, or when the data end
 * before it does.
 */
export function outcomeOf(
  alert: TradedAlert,
  candle: number,
  { candles, sessions, instrument }: Pick<History, 'candles' | 'sessions' | 'instrument'>,
  settings: EvaluationSettings,
): Outcome | null {
  const session = sessions[candle];
  const next = candles[candle + 1];
  if (next === undefined || sessions[candle + 1] !== session) return null;
  let trade = openTrade(alert, next, instrument, settings);
  for (let at = candle + 1; at < candles.length; at++) {
    const isLast = at + 1 < candles.length && sessions[at + 1] !== session;
    const step = follow(trade, candles[at]!, isLast, instrument, settings);
    if (step.ended) return step.outcome;
    trade = step.trade;
  }
  return null;
}
