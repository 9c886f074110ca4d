import type { Candle } from '../../../app/market/candle';
import { PriceGrid } from '../../../app/market/priceGrid';

/**
 * How a candle may have formed: from its open by way of the extreme that lies against its direction and the other one
 * to its close, a few states of it in between.
 */
export function formingStates(candle: Candle, count: number, tickSize: number): readonly Candle[] {
  const grid = new PriceGrid(tickSize);
  const { open, high, low, close } = candle;
  const stops = close >= open ? [open, low, high, close] : [open, high, low, close];
  const states: Candle[] = [];
  let [top, bottom] = [open, open];
  for (let index = 0; index < count; index++) {
    const way = ((index + 1) / (count + 1)) * (stops.length - 1);
    for (const passed of stops.slice(0, Math.floor(way) + 1)) {
      top = Math.max(top, passed);
      bottom = Math.min(bottom, passed);
    }
    const from = stops[Math.floor(way)] ?? close;
    const to = stops[Math.ceil(way)] ?? close;
    const price = grid.toPrice(
      Math.round(grid.toTicks(from) + (grid.toTicks(to) - grid.toTicks(from)) * (way % 1)),
    );
    top = Math.max(top, price);
    bottom = Math.min(bottom, price);
    const share = (index + 1) / (count + 1);
    states.push({
      ...candle,
      high: top,
      low: bottom,
      close: price,
      tickVolume: Math.floor(candle.tickVolume * share),
      realVolume: Math.floor(candle.realVolume * share),
    });
  }
  return states;
}
