import type { PriceGrid } from '../market/priceGrid';
import type { PlanSettings } from './planSettings';
import type { TradePlan } from './tradePlan';

const GOOD_RATIO = 2;

/**
 * Levels around a close: entry band, stop against the direction, target with it. Rounded to whole ticks against the
 * trader: the band inward, the stop farther, the target nearer; stop and target at least one tick away, none below 0.
 *
 * `close` and `atr` in ticks.
 */
export function planTrade(
  side: 1 | -1,
  close: number,
  atr: number,
  settings: PlanSettings,
  grid: PriceGrid,
): TradePlan {
  const risk = Math.max(1, Math.ceil(settings.stopAtr * atr));
  const reward = Math.max(1, Math.floor(settings.targetAtr * atr));
  const entry = Math.floor(settings.entryAtr * atr);
  const stop = Math.max(0, close - side * risk);
  const target = Math.max(0, close + side * reward);
  const riskTicks = Math.abs(close - stop);
  const rewardTicks = Math.abs(target - close);
  const riskReward = rewardTicks / riskTicks;
  return {
    entry: { low: grid.toPrice(Math.max(0, close - entry)), high: grid.toPrice(close + entry) },
    stop: grid.toPrice(stop),
    target: grid.toPrice(target),
    riskReward,
    belowTwo: riskReward < GOOD_RATIO,
    risk: grid.toPrice(riskTicks),
    reward: grid.toPrice(rewardTicks),
    atr: grid.toPrice(atr),
  };
}
