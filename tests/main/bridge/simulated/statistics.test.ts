import { describe, expect, it, type TestContext } from 'vitest';
import type { Candle } from '../../../../app/market/candle';
import { simulatedCandles } from '../../../../main/bridge/simulated/simulatedCandles';
import { readBars } from '../../../../main/compose/readBars';
import { requireSharedData } from '../../../support/requireSharedData';
import { candleStatistics, type CandleStatistics } from './support/candleStatistics';

const DATA = 'WIN_M5_20210823_20220518.csv';
const START = { time: Date.UTC(2021, 7, 20, 23), close: 118_000 };

/** As many simulated candles as the real file has, five times over, so that rare things are not chance. */
function simulated(seed: number): Candle[] {
  const candles: Candle[] = [];
  for (const { candle } of simulatedCandles(seed, START)) {
    if (candles.push(candle) === 100_000) break;
  }
  return candles;
}

let known: CandleStatistics | null = null;

async function realStatistics(context: TestContext): Promise<CandleStatistics> {
  const path = requireSharedData(context, DATA);
  if (known !== null) return known;
  const file = await readBars(path);
  if (!file.ok) throw new Error(file.problem.text.en);
  return (known = candleStatistics(file.value.candles));
}

/** The simulated value may differ from the real one by this factor. */
function expectWithin(actual: number, real: number, factor: number): void {
  expect(actual).toBeGreaterThan(real / factor);
  expect(actual).toBeLessThan(real * factor);
}

describe.each([1, 20210823])('the simulated market with seed %i, beside nine months of WIN M5', (seed) => {
  const ours = candleStatistics(simulated(seed));

  it('changes as much, and has tails as heavy', async (context) => {
    const real = await realStatistics(context);
    expectWithin(ours.deviation, real.deviation, 1.15);
    expectWithin(ours.extreme, real.extreme, 1.15);
    expectWithin(ours.kurtosis, real.kurtosis, 2);
  });

  it('remembers how much it moved, not where to', async (context) => {
    const real = await realStatistics(context);
    expect(Math.abs(ours.memory)).toBeLessThan(0.03);
    for (const [index, lag] of real.clustering.entries()) {
      expect(Math.abs((ours.clustering[index] ?? 0) - lag)).toBeLessThan(0.05);
    }
  });

  it('draws candles of the same build', async (context) => {
    const real = await realStatistics(context);
    expectWithin(ours.meanRange, real.meanRange, 1.1);
    expectWithin(ours.body, real.body, 1.1);
    expect(ours.flat).toBeLessThanOrEqual(real.flat + 0.001);
    expect(Math.abs(ours.unchanged - real.unchanged)).toBeLessThan(0.02);
    expect(ours.onGrid).toBe(1);
    expect(real.onGrid).toBe(1);
  });

  it('is lively when the real one is: at the open, around the cash open, less after lunch', async (context) => {
    const real = await realStatistics(context);
    for (const slot of [0, 1, 2, 3, 4, 6, 8, 10, 12, 14, 16]) {
      expectWithin(ours.byTime.get(slot) ?? 0, real.byTime.get(slot) ?? 0, 1.2);
    }
    expect(ours.byTime.get(2)).toBeGreaterThan(1.4 * (ours.byTime.get(10) ?? 0));
  });

  it('opens as far from the last close', async (context) => {
    const real = await realStatistics(context);
    expectWithin(ours.overnight, real.overnight, 1.3);
  });
});
