import { VOLATILITY } from './evaluateAlerts';
import type { Evaluation } from './evaluation';
import { captures } from './match';
import { floorsOf } from './tallies';

/** What a floor of confidence would have left of the volatility alerts; shares from 0 to 1. */
export interface TradeOffPoint {
  readonly floor: number;
  readonly false: number;
  readonly capture: number;
}

/** Capture against false alerts of the volatility detectors at each floor of confidence. */
export function tradeOffOf({ alerts, events }: Evaluation): readonly TradeOffPoint[] {
  const volatile = alerts.filter(({ draft }) => draft.patterns.some((id) => VOLATILITY.includes(id)));
  const counted = events.filter(({ atEdge }) => !atEdge);
  if (counted.length === 0) return [];
  return floorsOf(volatile).flatMap(({ floor, falseShare, remaining }) => {
    if (falseShare === null) return [];
    const caught = counted.filter((event) =>
      remaining.some(({ candle, draft }) => captures({ candle, direction: draft.direction }, event)),
    );
    return [{ floor, false: falseShare, capture: caught.length / counted.length }];
  });
}
