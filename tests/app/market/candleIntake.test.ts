import { describe, expect, it } from 'vitest';
import type { Candle } from '../../../app/market/candle';
import { CandleIntake } from '../../../app/market/candleIntake';
import { PriceGrid } from '../../../app/market/priceGrid';

const sound: Candle = {
  time: Date.UTC(2026, 0, 5, 13),
  open: 120_000,
  high: 120_100,
  low: 119_900,
  close: 120_050,
  tickVolume: 10,
  realVolume: 100,
  spread: 5,
};

describe('a candle', () => {
  it('comes in as whole ticks', () => {
    const intake = new CandleIntake(new PriceGrid(5));
    expect(intake.read(sound)).toBeNull();
    expect([intake.open, intake.high, intake.low, intake.close]).toEqual([24_000, 24_020, 23_980, 24_010]);
  });

  it('may be flat', () => {
    const flat = { ...sound, open: 5, high: 5, low: 5, close: 5, tickVolume: 0, realVolume: 0, spread: 0 };
    expect(new CandleIntake(new PriceGrid(5)).read(flat)).toBeNull();
  });

  it.each([
    [{ open: NaN }, 'not-finite'],
    [{ close: Infinity }, 'not-finite'],
    [{ low: 0 }, 'not-positive'],
    [{ low: -5 }, 'not-positive'],
    [{ high: 120_000 }, 'high-below-body'],
    [{ low: 120_005 }, 'low-above-body'],
    [{ close: 120_052 }, 'off-tick-grid'],
    [{ high: 5 * 2 ** 31 }, 'out-of-range'],
    [{ tickVolume: -1 }, 'bad-volume'],
    [{ realVolume: NaN }, 'bad-volume'],
    [{ realVolume: Infinity }, 'bad-volume'],
    [{ spread: -1 }, 'bad-volume'],
  ] as const)('with %o is refused as %s', (fault, reason) => {
    expect(new CandleIntake(new PriceGrid(5)).read({ ...sound, ...fault })).toBe(reason);
  });

  it('bears the rounding of decimal fractions', () => {
    const intake = new CandleIntake(new PriceGrid(0.00001));
    const noisy = { ...sound, open: 1.1 + 2.2 - 2.2, high: 1.10002, low: 1.09999, close: 0.1 * 11 };
    expect(intake.read(noisy)).toBeNull();
    expect([intake.open, intake.close]).toEqual([110_000, 110_000]);
  });
});
