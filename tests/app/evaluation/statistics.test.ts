import { describe, expect, it } from 'vitest';
import { expectancyOf } from '../../../app/evaluation/expectancy';
import { gateAtLeast, gateAtMost } from '../../../app/evaluation/gate';
import { wilson } from '../../../app/evaluation/wilson';
import { createRandom } from '../../support/series/random';

describe('the Wilson interval', () => {
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is that of the literature', (hits, n, low, high) => {
    const interval = wilson(hits, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('of nothing says nothing', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('a gate', () => {
  it.each([
    [95, 100, 'PASS'],
    [85, 100, 'UNPROVEN'],
    [70, 100, 'FAIL'],
    [10, 10, 'UNPROVEN'],
    [0, 0, 'UNPROVEN'],
  ] as const)('of at least 85 %%: %i of %i is %s', (hits, n, verdict) => {
    expect(gateAtLeast(0.85, hits, n).verdict).toBe(verdict);
  });

  it.each([
    [2, 100, 'PASS'],
    [8, 100, 'UNPROVEN'],
    [30, 100, 'FAIL'],
    [0, 5, 'UNPROVEN'],
    [0, 0, 'UNPROVEN'],
  ] as const)('of at most 10 %%: %i of %i is %s', (hits, n, verdict) => {
    expect(gateAtMost(0.1, hits, n).verdict).toBe(verdict);
  });
});

describe('expectancy', () => {
  it('is the mean, and the same each time', () => {
    const random = createRandom(7);
    const results = Array.from({ length: 200 }, (_, at) => ({
      session: Math.floor(at / 5),
      r: random.chance(0.3) ? 2.4 : -1,
    }));
    const first = expectancyOf(results)!;
    expect(first.value).toBeCloseTo(results.reduce((sum, { r }) => sum + r, 0) / 200, 12);
    expect(first.low).toBeLessThan(first.value);
    expect(first.high).toBeGreaterThan(first.value);
    expect(expectancyOf(results)).toEqual(first);
  });

  it('is less sure of results that came in the same sessions', () => {
    const alone = Array.from({ length: 100 }, (_, at) => ({ session: at, r: at % 2 === 0 ? 1 : -1 }));
    const together = alone.map(({ r }, at) => ({
      session: Math.floor(at / 50),
      r: at < 50 ? 1 : -1,
      was: r,
    }));
    const width = (low: number, high: number): number => high - low;
    const [a, b] = [expectancyOf(alone)!, expectancyOf(together)!];
    expect(width(b.low, b.high)).toBeGreaterThan(2 * width(a.low, a.high));
  });

  it('of a single outcome that always comes has no width', () => {
    expect(expectancyOf([1, 2, 3].map((session) => ({ session, r: -1 })))).toEqual({
      value: -1,
      low: -1,
      high: -1,
    });
    expect(expectancyOf([])).toBeNull();
  });

  it('covers the truth about as often as it says', () => {
    let covered = 0;
    const truth = 0.3 * 2.4 - 0.7;
    for (let seed = 1; seed <= 200; seed++) {
      const random = createRandom(seed);
      const results = Array.from({ length: 150 }, (_, session) => ({
        session,
        r: random.chance(0.3) ? 2.4 : -1,
      }));
      const { low, high } = expectancyOf(results)!;
      if (low <= truth && truth <= high) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(180);
    expect(covered).toBeLessThanOrEqual(199);
  });
});
