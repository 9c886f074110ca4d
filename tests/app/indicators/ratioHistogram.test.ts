import { describe, expect, it } from 'vitest';
import { RATIO_UNIT, RatioHistogram } from '../../../app/indicators/ratioHistogram';
import { StateMemory } from '../../../app/indicators/stateMemory';
import { createRandom } from '../../support/series/random';

function histogram(): RatioHistogram {
  const { parts } = StateMemory.allocate((memory) => new RatioHistogram(memory));
  parts.forget();
  return parts;
}

describe('the share of ratios below one', () => {
  it('is unknown with fewer than a hundred', () => {
    const ratios = histogram();
    for (let at = 0; at < 99; at++) ratios.add(1);
    expect(ratios.shareBelow(4)).toBeNull();
    ratios.add(1);
    expect(ratios.shareBelow(4)).toBe(1);
  });

  it('is within one bin of the exact share', () => {
    const ratios = histogram();
    const random = createRandom(9);
    const values = Array.from({ length: 5000 }, () => random.next() * random.next() * 6);
    for (const value of values) ratios.add(value * RATIO_UNIT);
    for (const ratio of [0.1, 0.5, 1, 1.7, 2.4, 3.9]) {
      const exact = values.filter((value) => value < ratio).length / values.length;
      const binOf = (value: number): number => Math.min(31, Math.floor(value * 8));
      const sharing = values.filter((value) => binOf(value) === binOf(ratio)).length / values.length;
      expect(Math.abs(ratios.shareBelow(ratio)! - exact)).toBeLessThanOrEqual(sharing);
    }
  });

  it('counts everything from 4 on as one', () => {
    const ratios = histogram();
    for (let at = 0; at < 100; at++) ratios.add(1e12);
    expect([ratios.shareBelow(3.8), ratios.shareBelow(1e6)]).toEqual([0, 1]);
  });

  it('forgets what is more than sixty days old', () => {
    const ratios = histogram();
    for (let at = 0; at < 1000; at++) ratios.add(24);
    for (let day = 0; day < 59; day++) {
      ratios.beginDay();
      for (let at = 0; at < 10; at++) ratios.add(8);
    }
    expect(ratios.shareBelow(2)!).toBeLessThan(0.4);
    ratios.beginDay();
    expect(ratios.shareBelow(2)).toBe(1);
  });
});
