import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../../app/engine/createEngine';
import { DEFAULT_ENGINE_SETTINGS } from '../../../../app/engine/engineSettings';
import type { Engine } from '../../../../app/engine/engineTypes';
import type { Candle } from '../../../../app/market/candle';
import {
  SIMULATED_INSTRUMENT,
  SIMULATED_SERIES,
} from '../../../../main/bridge/simulated/simulatedInstrument';
import { createSimulatedMarket } from '../../../../main/bridge/simulated/simulatedMarket';
import type { SimulatedMarket } from '../../../../main/bridge/simulated/simulatedTypes';
import { ManualTime } from '../../../support/manualTime';
import { MemoryMarket } from '../support/memoryMarket';

const DEFAULT_SPEED = 0.5;

interface Bench {
  readonly time: ManualTime;
  readonly market: MemoryMarket;
  readonly simulated: SimulatedMarket;
}

function bench(stored: readonly Candle[] = [], seed = 20210823, speed = DEFAULT_SPEED, now?: number): Bench {
  const time = new ManualTime(now ?? Date.UTC(2026, 2, 16, 12));
  const market = new MemoryMarket(stored);
  const simulated = createSimulatedMarket({ market, clock: time, scheduler: time, seed, speed });
  return { time, market, simulated };
}

/** The critical alerts the real engine finds on what a market was told, by the time of the candle. */
function criticalAlerts(candles: readonly Candle[]): number[] {
  const engine: Engine = createEngine(DEFAULT_ENGINE_SETTINGS);
  engine.openSeries(SIMULATED_SERIES, SIMULATED_INSTRUMENT);
  return candles.flatMap((candle) => {
    const common = { previousTime: null, origin: 'simulated', historical: false, marketNow: null } as const;
    const step = engine.step(SIMULATED_SERIES, { candle, ...common });
    const drafts = step.kind === 'appended' ? step.drafts : [];
    return drafts
      .filter(({ reason, severity }) => reason === null && severity === 'critical')
      .map(() => candle.time);
  });
}

describe('the simulated market', () => {
  it('fills the chart with several sessions at once, all of it history', () => {
    const { market, simulated } = bench();
    simulated.start();
    expect(market.openings).toEqual([
      { instrument: SIMULATED_INSTRUMENT, timeframe: 'M5', source: 'simulated', basis: null },
    ]);
    expect(market.candles.length).toBeGreaterThan(500);
    expect(market.live).toEqual([]);
    expect(market.chunks.every(({ origin }) => origin === 'simulated')).toBe(true);
    expect(market.chunks.map(({ end }) => end).lastIndexOf(true)).toBe(market.chunks.length - 1);
    expect(market.states).toEqual(['simulated']);
  });

  it('closes a candle every two seconds, with five states of it in between', () => {
    const { time, market, simulated } = bench();
    simulated.start();
    time.advance(1_999);
    expect(market.live).toHaveLength(0);
    expect(market.forms).toHaveLength(5);
    time.advance(1);
    expect(market.live).toHaveLength(1);
    expect(market.forms.every(({ candle }) => candle.time === market.live[0]?.time)).toBe(true);
    time.advance(18_000);
    expect(market.live).toHaveLength(10);
    expect(market.forms).toHaveLength(50);
    expect(market.applied.every(({ origin, provisional }) => origin === 'simulated' && !provisional)).toBe(
      true,
    );
  });

  it('shows forming candles no more than four times a second when it runs fast', () => {
    const { time, market, simulated } = bench([], 1, 4);
    simulated.start();
    time.advance(10_000);
    expect(market.live).toHaveLength(40);
    expect(market.forms).toHaveLength(0);
  });

  it.each([1, 2, 3, 42, 20210823])('brings a real alert within ten seconds: seed %i', (seed) => {
    const { time, market, simulated } = bench([], seed);
    simulated.start();
    const live = market.candles.length;
    time.advance(10_000);
    const liveTimes = market.times.slice(live);
    const alerts = criticalAlerts(market.candles).filter((at) => liveTimes.includes(at));
    expect(alerts.length).toBeGreaterThan(0);
  });

  it('goes on where the stored series ends, and soon brings an alert again', () => {
    let soon = 0;
    let stored: readonly Candle[] = [];
    for (let start = 0; start < 6; start++) {
      const { time, market, simulated } = bench(stored);
      simulated.start();
      const live = market.candles.length;
      time.advance(10_000);
      simulated.stop();
      expect(market.times.slice(0, stored.length)).toEqual(stored.map((candle) => candle.time));
      expect(market.times).toEqual([...market.times].sort((a, b) => a - b));
      const liveTimes = market.times.slice(live);
      if (criticalAlerts(market.candles).some((at) => liveTimes.includes(at))) soon += 1;
      stored = market.candles;
    }
    expect(soon).toBeGreaterThanOrEqual(5);
  });

  it('tells the same story after a restart as without one', () => {
    const through = bench([], 5);
    through.simulated.start();
    through.time.advance(600_000);
    const first = bench([], 5);
    first.simulated.start();
    first.time.advance(60_000);
    first.simulated.stop();
    const second = bench(first.market.candles, 5);
    second.simulated.start();
    second.time.advance(60_000);
    const shared = Math.min(through.market.candles.length, second.market.candles.length);
    expect(second.market.candles.slice(0, shared)).toEqual(through.market.candles.slice(0, shared));
  });

  it('starts and stops as often as one likes, and says so', () => {
    const { time, market, simulated } = bench();
    expect(simulated.running()).toBe(false);
    simulated.stop();
    simulated.start();
    simulated.start();
    expect(simulated.running()).toBe(true);
    time.advance(4_000);
    simulated.stop();
    simulated.stop();
    expect(simulated.running()).toBe(false);
    expect(time.waiting).toBe(0);
    expect(market.states).toEqual(['simulated', 'waiting']);
    const before = market.candles.length;
    time.advance(60_000);
    expect(market.candles).toHaveLength(before);
    simulated.start();
    time.advance(4_000);
    expect(market.candles.length).toBeGreaterThan(before);
  });

  it('offers a candle again that the store could not take', () => {
    const { time, market, simulated } = bench();
    simulated.start();
    const before = market.candles.length;
    market.failStorage = true;
    time.advance(7_000);
    expect(market.candles).toHaveLength(before);
    market.failStorage = false;
    time.advance(2_000);
    expect(market.candles).toHaveLength(before + 1);
  });
});
