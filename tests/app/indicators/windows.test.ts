import { describe, expect, it } from 'vitest';
import { RollingMedian } from '../../../app/indicators/rollingMedian';
import { selectMedian } from '../../../app/indicators/selectMedian';
import { StateMemory } from '../../../app/indicators/stateMemory';
import { WindowExtremes } from '../../../app/indicators/windowExtremes';
import { createRandom } from '../../support/series/random';

function sortedMedian(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

describe('the selected median', () => {
  it.each([1, 2, 3, 20, 79, 80, 240])('of %s numbers is the one in the middle of their order', (count) => {
    const random = createRandom(count);
    for (let round = 0; round < 200; round++) {
      // Few different values in some rounds, so that many are equal.
      const range = round % 3 === 0 ? 4 : 1_000_000;
      const values = Int32Array.from({ length: count + 2 }, () => Math.floor(random.next() * range));
      expect(selectMedian(values, 1, count)).toBe(sortedMedian([...values.subarray(1, count + 1)]));
    }
  });

  it('leaves its numbers alone', () => {
    const values = Int32Array.of(3, 1, 2);
    selectMedian(values, 0, 3);
    expect([...values]).toEqual([3, 1, 2]);
  });
});

describe('the rolling median', () => {
  it('is never below its floor, and above a limit exactly when both in the middle are', () => {
    const { parts } = StateMemory.allocate((memory) => new RollingMedian(memory, 20));
    parts.reset();
    const random = createRandom(5);
    const all: number[] = [];
    for (let at = 0; at < 5000; at++) {
      const scale = at % 700 < 350 ? 20 : 400;
      const value = Math.floor(random.next() * scale);
      parts.push(value);
      all.push(value);
      if (all.length < 20) continue;
      const window = all.slice(-20).sort((a, b) => a - b);
      expect(parts.floor()).toBeLessThanOrEqual(window[9]!);
      expect(parts.median()).toBe((window[9]! + window[10]!) / 2);
      const limit = Math.floor(random.next() * scale);
      if (at % 3 === 0) expect(parts.isAbove(limit)).toBe(window[9]! > limit);
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
