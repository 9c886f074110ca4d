/**
 * Levels around an alert, in price units on the tick grid; never advice. How they are computed is stated at
 * `planTrade`.
 */
export interface TradePlan {
  readonly entry: { readonly low: number; readonly high: number };
  readonly stop: number;
  readonly target: number;
  /** Reward divided by risk, both from the candle's close, after rounding; > 0. */
  readonly riskReward: number;
  /** True when `riskReward` is below 2. */
  readonly belowTwo: boolean;
  /** |close - stop| and |target - close| in price units. */
  readonly risk: number;
  readonly reward: number;
  /** ATR at the candle, price units. */
  readonly atr: number;
}
