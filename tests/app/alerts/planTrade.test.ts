import { describe, expect, it } from 'vitest';
import { planTrade } from '../../../app/alerts/planTrade';
import { PriceGrid } from '../../../app/market/priceGrid';

const WIN = new PriceGrid(5);
const SETTINGS = { entryAtr: 0.25, stopAtr: 1, targetAtr: 2.5 };

describe('the plan of an alert', () => {
  it('is rounded to ticks against the trader: stop farther, target nearer, band inward', () => {
    // ATR 30.5 ticks: band 7.625, stop 30.5, target 76.25.
    expect(planTrade(1, 26_000, 30.5, SETTINGS, WIN)).toEqual({
      entry: { low: 130_000 - 35, high: 130_000 + 35 },
      stop: 130_000 - 155,
      target: 130_000 + 380,
      riskReward: 76 / 31,
      belowTwo: false,
      risk: 155,
      reward: 380,
      atr: 152.5,
    });
  });

  it('is mirrored for a short', () => {
    const plan = planTrade(-1, 26_000, 30.5, SETTINGS, WIN);
    expect(plan).toMatchObject({
      stop: 130_155,
      target: 129_620,
      risk: 155,
      reward: 380,
      riskReward: 76 / 31,
    });
  });

  it('does not move levels that are whole ticks already', () => {
    const plan = planTrade(1, 26_000, 40, SETTINGS, WIN);
    expect(plan).toMatchObject({
      entry: { low: 129_950, high: 130_050 },
      stop: 129_800,
      target: 130_500,
      riskReward: 2.5,
    });
  });

  it('computes risk to reward after rounding and flags it below two', () => {
    // Stop 1.2 becomes 2 ticks, target 3 stays.
    expect(planTrade(1, 100, 1.2, SETTINGS, WIN)).toMatchObject({ riskReward: 1.5, belowTwo: true });
    expect(planTrade(1, 100, 1, { ...SETTINGS, targetAtr: 2 }, WIN)).toMatchObject({
      riskReward: 2,
      belowTwo: false,
    });
  });

  it('keeps stop and target at least one tick away in a market without movement', () => {
    expect(planTrade(1, 100, 0, SETTINGS, WIN)).toMatchObject({
      stop: 495,
      target: 505,
      entry: { low: 500, high: 500 },
    });
  });

  it('has no level below 0', () => {
    expect(planTrade(-1, 10, 30, SETTINGS, WIN)).toMatchObject({ target: 0, entry: { low: 15, high: 85 } });
    expect(planTrade(1, 10, 30, SETTINGS, WIN).stop).toBe(0);
  });

  it('shows prices in the decimals of the tick', () => {
    const plan = planTrade(1, 110_457, 7.3, SETTINGS, new PriceGrid(0.00001));
    expect([plan.stop, plan.target, plan.entry.low]).toEqual([1.10449, 1.10475, 1.10456]);
  });
});
