import type { Candle } from '../../../app/market/candle';

/** A candle in whole ticks. */
export interface TickCandle {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
}

export function toTicks(candle: Candle, tickSize: number): TickCandle {
  const ticks = (price: number): number => Math.round(price / tickSize);
  return {
    time: candle.time,
    open: ticks(candle.open),
    high: ticks(candle.high),
    low: ticks(candle.low),
    close: ticks(candle.close),
  };
}
