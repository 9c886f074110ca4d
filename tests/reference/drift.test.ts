import { expect, it } from 'vitest';
import { RollingDeviation } from '../../app/indicators/rollingDeviation';
import { StateMemory } from '../../app/indicators/stateMemory';
import { createRandom } from '../support/series/random';

const CANDLES = 5_000_000;
const WINDOW = 20;

it('has the sums of a fresh computation, to the bit, after five million candles', () => {
  const random = createRandom(2026);
  const build = (): { readonly memory: StateMemory; readonly parts: RollingDeviation } =>
    StateMemory.allocate((memory) => new RollingDeviation(memory, WINDOW));
  const old = build();
  old.parts.reset();
  const recent: number[] = [];
  let close = 1_200_000;
  const faults: string[] = [];
  for (let i = 1; i <= CANDLES; i++) {
    const leap = i % 9_973 === 0 ? random.int(-1_000_000, 1_000_000) : random.int(-400, 400);
    close = Math.min(2_000_000_000, Math.max(1, close + leap));
    old.parts.push(close);
    if (i > CANDLES - WINDOW || i % 250_000 > 250_000 - WINDOW - 1 || i % 250_000 === 0) recent.push(close);
    if (i % 250_000 !== 0) continue;
    const fresh = build();
    fresh.parts.reset();
    for (const value of recent.slice(-WINDOW)) fresh.parts.push(value);
    const [a, b] = [old.parts, fresh.parts];
    a.save();
    b.save();
    const same =
      a.mean() === b.mean() && a.deviation() === b.deviation() && Object.is(a.zScore(), b.zScore());
    if (!same || sortedText(old.memory.f64) !== sortedText(fresh.memory.f64))
      faults.push(`after ${i} candles`);
    recent.length = 0;
  }
  expect(faults).toEqual([]);
});

/** The numbers kept, without regard to where the ring stands. */
function sortedText(numbers: Float64Array): string {
  return [...numbers].sort((a, b) => a - b).join();
}
