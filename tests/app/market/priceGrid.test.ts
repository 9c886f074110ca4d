import { describe, expect, it } from 'vitest';
import { PriceGrid } from '../../../app/market/priceGrid';

describe('the price grid', () => {
  it.each([
    [5, 118_435, 23_687],
    [0.5, 5432.5, 10_865],
    [0.1, 126_000, 1_260_000],
    [0.01, 580.55, 58_055],
    [0.00001, 1.10457, 110_457],
  ])('with ticks of %s counts %s as %s ticks, and back to the very same price', (tickSize, price, ticks) => {
    const grid = new PriceGrid(tickSize);
    expect(grid.toTicks(price)).toBe(ticks);
    expect(grid.toPrice(ticks)).toBe(price);
  });

  it('gives back every price of two decimals as it is written', () => {
    const grid = new PriceGrid(0.01);
    for (let ticks = 1; ticks < 100_000; ticks += 7) {
      const price = Number((ticks / 100).toFixed(2));
      expect(grid.toPrice(grid.toTicks(price))).toBe(price);
    }
  });

  it.each([118_437, 118_435.01, NaN, Infinity])('refuses %s on a grid of 5', (price) => {
    expect(new PriceGrid(5).toTicks(price)).toBeNaN();
  });

  it('refuses a tick size that is none', () => {
    expect(() => new PriceGrid(0)).toThrow('not 0');
  });
});
