import { describe, expect, it } from 'vitest';
import { AverageTrueRange } from '../../../app/indicators/averageTrueRange';
import { RelativeStrength } from '../../../app/indicators/relativeStrength';
import { StateMemory } from '../../../app/indicators/stateMemory';

function rsiOf(period: number): RelativeStrength {
  const { parts } = StateMemory.allocate((memory) => new RelativeStrength(memory, period));
  parts.reset();
  return parts;
}

function feed(rsi: RelativeStrength, closes: readonly number[]): (number | null)[] {
  return closes.map((close, at) => {
    if (at > 0) rsi.push(close, closes[at - 1]!);
    return rsi.isReady() ? rsi.value() : null;
  });
}

describe('RSI', () => {
  it('begins with the simple mean of its first period, then smooths as Wilder did', () => {
    // Gains 1, 0, 2, losses 0, 1, 0: 1 and 1/3. Then a loss of 2: gain (1·2 + 0)/3, loss (1/3·2 + 2)/3.
    const values = feed(rsiOf(3), [10, 11, 10, 12, 10]);
    expect(values.slice(0, 3)).toEqual([null, null, null]);
    expect(values[3]).toBeCloseTo(75, 12);
    expect(values[4]).toBeCloseTo((100 * (2 / 3)) / (2 / 3 + 8 / 9), 12);
  });

  it('reproduces the worked example of StockCharts', () => {
    // https://chartschool.stockcharts.com: RSI 14 of QQQQ, closes in hundredths, rounded there to two decimals.
    const closes = [
      4434, 4409, 4415, 4361, 4433, 4483, 4510, 4542, 4584, 4608, 4589, 4603, 4561, 4628, 4628, 4600, 4603,
    ];
    const values = feed(rsiOf(14), closes);
    expect(values[13]).toBeNull();
    expect(values.slice(14).map((value) => Math.round(value!))).toEqual([70, 66, 66]);
  });

  it('is 50 without any movement, 100 when it only rises and 0 when it only falls', () => {
    expect(feed(rsiOf(3), [7, 7, 7, 7, 7]).at(-1)).toBe(50);
    expect(feed(rsiOf(3), [7, 8, 10, 11, 20]).at(-1)).toBe(100);
    expect(feed(rsiOf(3), [20, 11, 10, 8, 7]).at(-1)).toBe(0);
  });

  it('keeps its last reading while the market stands still after a move', () => {
    const [moved, ...still] = feed(rsiOf(3), [10, 11, 10, 12, 12, 12, 12]).slice(3);
    for (const value of still) expect(value).toBeCloseTo(moved!, 10);
  });

  it('is that of another newest close when asked so, also where it begins', () => {
    for (const count of [4, 5, 9]) {
      const closes = [10, 11, 10, 12, 10, 13, 15, 12, 14].slice(0, count);
      const asked = rsiOf(3);
      feed(asked, closes);
      const other = [...closes.slice(0, -1), 40];
      expect(asked.valueWith(40, closes.at(-2)!)).toBe(feed(rsiOf(3), other).at(-1));
    }
  });
});

describe('ATR', () => {
  const candles = [
    [20, 10, 15],
    [22, 16, 20],
    [40, 30, 35],
    [34, 20, 25],
    [30, 24, 28],
  ] as const;

  function atrOf(count: number): AverageTrueRange {
    const { parts } = StateMemory.allocate((memory) => new AverageTrueRange(memory, 3));
    parts.reset();
    for (let at = 1; at < count; at++) {
      const [high, low] = candles[at]!;
      parts.push(high, low, candles[at - 1]![2]);
    }
    return parts;
  }

  it('begins with the mean of its first true ranges, which start at the second candle', () => {
    // True ranges 7 (22 − 15), 20 (40 − 20), 15 (35 − 20); then 6.
    expect(atrOf(3).isReady()).toBe(false);
    expect(atrOf(4).isReady()).toBe(true);
    expect(atrOf(4).value()).toBe(14);
    expect(atrOf(5).value()).toBeCloseTo((14 * 2 + 6) / 3, 12);
  });

  it('is estimated from what is known before it begins', () => {
    expect([1, 2, 3].map((count) => atrOf(count).estimate())).toEqual([0, 7, 13.5]);
    expect(atrOf(4).estimate()).toBe(14);
  });

  it('is that of another newest candle when asked so, also where it begins', () => {
    expect(atrOf(4).valueWith(50, 20, 35)).toBe(19);
    expect(atrOf(5).valueWith(30, 20, 25)).toBeCloseTo((14 * 2 + 10) / 3, 12);
  });
});
