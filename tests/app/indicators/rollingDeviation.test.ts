import { describe, expect, it } from 'vitest';
import { RollingDeviation } from '../../../app/indicators/rollingDeviation';
import { StateMemory } from '../../../app/indicators/stateMemory';
import { createRandom } from '../../support/series/random';

function deviationOf(window: number): RollingDeviation {
  const { parts } = StateMemory.allocate((memory) => new RollingDeviation(memory, window));
  parts.reset();
  return parts;
}

/** n²·variance of whole numbers, without any rounding. */
function exactSpread(closes: readonly number[]): bigint {
  const n = BigInt(closes.length);
  let sum = 0n;
  let squares = 0n;
  for (const close of closes) {
    sum += BigInt(close);
    squares += BigInt(close) ** 2n;
  }
  return n * squares - sum * sum;
}

describe('the z-score', () => {
  it('is exactly 2 for one of five closes that stands out', () => {
    // Mean 1, deviation 2.
    const deviation = deviationOf(5);
    for (const close of [100, 100, 100, 100, 105]) deviation.push(close);
    expect([deviation.mean(), deviation.deviation(), deviation.zScore()]).toEqual([101, 2, 2]);
  });

  it('does not exist before the window is full', () => {
    const deviation = deviationOf(5);
    for (const close of [1, 9, 2, 7]) {
      deviation.push(close);
      expect(deviation.zScore()).toBeNaN();
      expect(deviation.isReady()).toBe(false);
    }
    deviation.push(3);
    expect(deviation.isReady()).toBe(true);
    expect(deviation.zScore()).not.toBeNaN();
  });

  it.each([1, 24_000, 1_260_000, 2_147_483_647])(
    'does not exist in a market that stands still at %s ticks',
    (price) => {
      const deviation = deviationOf(20);
      for (const close of [5, 2_000_000_000, 77, 123_456_789]) deviation.push(close);
      for (let at = 0; at < 20; at++) deviation.push(price);
      expect(deviation.deviation()).toBe(0);
      expect(deviation.zScore()).toBeNaN();
    },
  );

  it('does not change when all prices move by the same amount', () => {
    const low = deviationOf(20);
    const high = deviationOf(20);
    const random = createRandom(7);
    for (let at = 0; at < 500; at++) {
      const close = 10_000 + Math.floor(random.next() * 300);
      low.push(close);
      high.push(close + 2_000_000_000);
      if (at >= 19) expect(high.zScore()).toBe(low.zScore());
    }
  });
});

describe('the rolling sums', () => {
  it.each([
    [5, 3_000_000],
    [20, 60_000],
    [500, 131_072],
  ])('give the exact n²·variance over %s closes that span %s ticks', (window, span) => {
    const deviation = deviationOf(window);
    const random = createRandom(window);
    const closes: number[] = [];
    for (let at = 0; at < 3 * window + 50; at++) {
      const close = 1_260_000_000 + Math.floor(random.next() * span);
      closes.push(close);
      deviation.push(close);
      if (closes.length < window) continue;
      const exact = exactSpread(closes.slice(-window));
      expect(deviation.deviation()).toBe(Math.sqrt(Number(exact)) / window);
    }
  });

  it('stay within a unit of the last place when closes span the whole range', () => {
    const deviation = deviationOf(500);
    const random = createRandom(3);
    const closes: number[] = [];
    for (let at = 0; at < 1500; at++) {
      const close = 1 + Math.floor(random.next() * 2_147_483_646);
      closes.push(close);
      deviation.push(close);
      if (closes.length < 500) continue;
      const exact = Math.sqrt(Number(exactSpread(closes.slice(-500)))) / 500;
      expect(Math.abs(deviation.deviation() / exact - 1)).toBeLessThan(1e-15);
    }
  });

  it('are those of another newest close when asked so', () => {
    const asked = deviationOf(20);
    const told = deviationOf(20);
    const random = createRandom(11);
    for (let at = 0; at < 60; at++) {
      const close = 60_000 + Math.floor(random.next() * 20_000);
      asked.push(close);
      if (at < 59) told.push(close);
      else told.push(close - 7_000);
      if (at === 59) expect(asked.zScoreWith(close, close - 7_000)).toBe(told.zScore());
    }
  });

  it('come back from the memory as they were', () => {
    const { memory, parts } = StateMemory.allocate((block) => new RollingDeviation(block, 20));
    parts.reset();
    for (let at = 0; at < 33; at++) parts.push(1000 + ((at * 37) % 11));
    parts.save();
    const other = StateMemory.allocate((block) => new RollingDeviation(block, 20));
    other.memory.bytes.set(memory.bytes);
    other.parts.load();
    for (const close of [1003, 1010, 999]) {
      parts.push(close);
      other.parts.push(close);
      expect(other.parts.zScore()).toBe(parts.zScore());
    }
  });
});
