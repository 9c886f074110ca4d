import type { AlertDraft, Outcome } from '../alerts/alert';
import type { Candle } from '../market/candle';
import type { Instrument } from '../market/instrument';
import type { EvaluationSettings } from './evaluationSettings';

/** Of an alert, what its outcome depends on. */
export type TradedAlert = Pick<AlertDraft, 'direction' | 'price' | 'plan'>;

/** An alert that is being followed; prices in the instrument's unit. */
export interface Trade {
  readonly side: 1 | -1;
  readonly fill: number;
  readonly stop: number;
  readonly target: number;
  /** What one R is: from the fill to the stop; where the fill lies beyond the stop, from the alert's close to it. */
  readonly risk: number;
  /** Furthest prices with and against the direction so far, as distances from the fill, never negative. */
  readonly favourable: number;
  readonly adverse: number;
  /** Candles seen, the one of the fill included. */
  readonly candles: number;
}

/** A trade that goes on, or how it ended. */
export type Following =
  { readonly ended: false; readonly trade: Trade } | { readonly ended: true; readonly outcome: Outcome };

/**
 * The fill of an alert at the open of the candle after it, `slippageTicks` against the trader. `next` must lie in the
 * alert's session: an alert on a session's last candle has no fill, and so no outcome. Give the same candle to
 * `follow` next.
 */
export function openTrade(
  alert: TradedAlert,
  next: Pick<Candle, 'open'>,
  { tickSize }: Instrument,
  { slippageTicks }: EvaluationSettings,
): Trade {
  const side = alert.direction === 'long' ? 1 : -1;
  const { stop, target } = alert.plan;
  const fill = next.open + side * slippageTicks * tickSize;
  const toStop = (fill - stop) * side;
  const risk = toStop > 0 ? toStop : Math.abs(alert.price - stop);
  return { side, fill, stop, target, risk, favourable: 0, adverse: 0, candles: 0 };
}

/**
 * One candle of a trade. Stop or target, whichever is touched first; both in one candle is the stop, ambiguous. A
 * candle that opens beyond the stop is left at its open, not at a stop nobody would have given. `isLast`: the last
 * candle of the session, or the data; then, and after `maxCandles`, it ends at the close.
 *
 * What was reached in the candle that ends it counts against the trader, not for: its order is not known.
 */
export function follow(
  trade: Trade,
  candle: Candle,
  isLast: boolean,
  instrument: Instrument,
  settings: EvaluationSettings,
): Following {
  const { side, fill, stop, target } = trade;
  const candles = trade.candles + 1;
  const [worst, best] = side === 1 ? [candle.low, candle.high] : [candle.high, candle.low];
  const adverse = Math.max(trade.adverse, (fill - worst) * side);
  const hitStop = (worst - stop) * side <= 0;
  const hitTarget = (best - target) * side >= 0;
  const end = (result: Outcome['result'], exit: number, favourable: number, against: number): Following => ({
    ended: true,
    outcome: outcomeOf(
      { ...trade, favourable, adverse: against, candles },
      { result, exit },
      hitStop && hitTarget,
      {
        instrument,
        settings,
      },
    ),
  });

  if (hitStop) {
    // At the fill's own candle, the open is behind the fill.
    const gapped = candles > 1 && (candle.open - stop) * side < 0;
    const beyond = (fill - stop) * side <= 0;
    const exit = gapped ? candle.open : beyond ? fill : stop;
    return end('stop', exit, trade.favourable, Math.max(trade.adverse, (fill - exit) * side));
  }
  if (hitTarget) return end('target', target, Math.max(trade.favourable, (target - fill) * side), adverse);
  const favourable = Math.max(trade.favourable, (best - fill) * side);
  if (isLast || candles >= settings.maxCandles) return end('timeout', candle.close, favourable, adverse);
  return { ended: false, trade: { ...trade, favourable, adverse, candles } };
}

function outcomeOf(
  trade: Trade,
  { result, exit }: Pick<Outcome, 'result' | 'exit'>,
  ambiguous: boolean,
  { instrument, settings }: { readonly instrument: Instrument; readonly settings: EvaluationSettings },
): Outcome {
  const { side, fill, risk, favourable, adverse, candles } = trade;
  const cost = settings.costPerContract / instrument.pointValue;
  return {
    result,
    ambiguous,
    fill,
    exit,
    r: ((exit - fill) * side - cost) / risk,
    mfe: Math.max(0, favourable) / risk,
    mae: Math.max(0, adverse) / risk,
    candles,
  };
}
