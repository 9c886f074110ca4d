import { describe, expect, it } from 'vitest';
import { RollingMedian } from '../../../app/indicators/rollingMedian';
import { selectRank } from '../../../app/indicators/selectRank';
import { StateMemory } from '../../../app/indicators/stateMemory';
import { VALUE_BINS, binEnd, binFloor, valueBin } from '../../../app/indicators/valueBin';
import { WindowExtremes } from '../../../app/indicators/windowExtremes';
import { createRandom } from '../../support/series/random';

describe('the selected rank', () => {
  it.each([1, 2, 3, 20, 79, 80, 240])('of %s numbers is the one at that place of their order', (count) => {
    const random = createRandom(count);
    for (let round = 0; round < 200; round++) {
      // Few different values in some rounds, so that many are equal.
      const range = round % 3 === 0 ? 4 : 1_000_000;
      const values = Int32Array.from({ length: count + 2 }, () => Math.floor(random.next() * range));
      const sorted = values.slice(0, count).sort();
      const beyond = [...values.subarray(count)];
      const rank = random.int(0, count - 1);
      expect(selectRank(values, rank, count)).toBe(sorted[rank]);
      expect(values.slice(0, count).sort()).toEqual(sorted);
      expect(Math.max(...values.subarray(0, rank + 1))).toBe(sorted[rank]);
      expect([...values.subarray(count)]).toEqual(beyond);
    }
  });
});

describe('the bins of whole numbers', () => {
  it('hold one number each up to 7, and from there no more than a quarter of what lies in them', () => {
    for (let bin = 0; bin < VALUE_BINS; bin++) {
      const [first, next] = [binFloor(bin), binEnd(bin)];
      expect([valueBin(first), valueBin(next - 1)]).toEqual([bin, bin]);
      if (bin < VALUE_BINS - 1) expect(next - first).toBeLessThanOrEqual(Math.max(1, first / 4));
    }
    expect([binFloor(0), binFloor(VALUE_BINS - 1), binEnd(VALUE_BINS - 1)]).toEqual([
      0,
      7 * 2 ** 18,
      2 ** 31,
    ]);
  });
});

describe('the rolling median', () => {
  /** Calm and wild stretches, ties, flat stretches and the largest values there are. */
  function makeValue(random: ReturnType<typeof createRandom>, at: number): number {
    const part = Math.floor(at / 350) % 4;
    if (part === 3) return at % 50 < 45 ? 7 : Math.floor(random.next() * 2_147_483_648);
    return Math.floor(random.next() * [20, 400, 2_147_483_648][part]!);
  }

  it.each([20, 21, 80, 240])('of %i values is exact, and never below its floor', (size) => {
    const { parts } = StateMemory.allocate((memory) => new RollingMedian(memory, size));
    parts.reset();
    const random = createRandom(size);
    const all: number[] = [];
    for (let at = 0; at < 5000; at++) {
      const value = makeValue(random, at);
      parts.push(value);
      all.push(value);
      if (all.length < size) continue;
      const window = all.slice(-size).sort((a, b) => a - b);
      const [lower, upper] = [window[(size - 1) >> 1]!, window[size >> 1]!];
      expect(parts.floor()).toBeLessThanOrEqual(lower);
      // Asked seldom and often: the floor has far to walk, or next to nothing.
      if (at % 5 === 0 || at % 1000 < 40) expect(parts.median()).toBe((lower + upper) / 2);
      if (at % 7 !== 0) continue;
      expect(parts.raiseFloor()).toBe(binFloor(valueBin(lower)));
      expect(parts.floor()).toBe(binFloor(valueBin(lower)));
    }
  });

  it('is unknown until its window is full', () => {
    const { parts } = StateMemory.allocate((memory) => new RollingMedian(memory, 3));
    parts.reset();
    for (const value of [5, 6]) parts.push(value);
    expect([parts.isReady(), parts.floor()]).toEqual([false, 0]);
    parts.push(7);
    expect([parts.isReady(), parts.median()]).toEqual([true, 6]);
  });
});

describe('the extremes of a window', () => {
  it.each([1, 2, 5, 80, 240])('of %s candles are those of the candles before', (window) => {
    const { memory, parts } = StateMemory.allocate((block) => new WindowExtremes(block, window));
    parts.reset();
    const random = createRandom(window);
    const highs: number[] = [];
    const lows: number[] = [];
    for (let at = 0; at < 4 * window + 30; at++) {
      expect(parts.isReady()).toBe(at >= window);
      if (at >= window) {
        expect(parts.highest()).toBe(Math.max(...highs.slice(-window)));
        expect(parts.lowest()).toBe(Math.min(...lows.slice(-window)));
      }
      const low = 1 + Math.floor(random.next() * 1000);
      const high = low + Math.floor(random.next() * 20);
      parts.push(high, low);
      highs.push(high);
      lows.push(low);
      if (at % 7 === 0) {
        parts.save();
        parts.load();
      }
    }
    expect(memory.bytes.length).toBe((4 + 2 * window) * 4);
  });
});
