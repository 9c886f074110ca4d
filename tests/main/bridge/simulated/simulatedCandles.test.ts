import { describe, expect, it } from 'vitest';
import type { Candle } from '../../../../app/market/candle';
import { sessionCalendar } from '../../../../app/market/sessionCalendar';
import {
  positionBefore,
  simulatedCandles,
  type SimulatedPosition,
} from '../../../../main/bridge/simulated/simulatedCandles';

const START: SimulatedPosition = { time: Date.UTC(2026, 1, 13, 23), close: 130_000 };

function take(seed: number, from: SimulatedPosition, count: number): Candle[] {
  const candles: Candle[] = [];
  for (const { candle } of simulatedCandles(seed, from)) {
    if (candles.push(candle) === count) break;
  }
  return candles;
}

describe('simulatedCandles', () => {
  it('gives the same candles for the same seed, and others for another', () => {
    expect(take(7, START, 500)).toEqual(take(7, START, 500));
    expect(take(8, START, 500)).not.toEqual(take(7, START, 500));
  });

  it('goes on from any candle as if it had never stopped', () => {
    const all = take(7, START, 600);
    for (const stop of [0, 50, 112, 113, 114, 399]) {
      const last = all[stop]!;
      expect(take(7, { time: last.time, close: last.close }, 100)).toEqual(all.slice(stop + 1, stop + 101));
    }
  });

  it('trades in the hours of the exchange only: nights, weekends and carnival are skipped', () => {
    const calendar = sessionCalendar('b3-index');
    const candles = take(7, START, 400);
    expect(candles.every(({ time }) => calendar.isOpen(time))).toBe(true);
    const opens = candles.filter(({ time }, index) => time - (candles[index - 1]?.time ?? 0) > 300_000);
    // 16 and 17 February 2026 are carnival; Ash Wednesday opens at 13:00 in São Paulo.
    expect(opens.map(({ time }) => new Date(time).toISOString().slice(0, 16))).toEqual([
      '2026-02-18T16:00',
      '2026-02-19T12:00',
      '2026-02-20T12:00',
      '2026-02-23T12:00',
    ]);
  });

  it('draws possible candles on the tick grid, with volume, and forming states that lead to them', () => {
    let seen = 0;
    for (const { candle, forming } of simulatedCandles(3, START)) {
      const { open, high, low, close } = candle;
      expect(high).toBeGreaterThanOrEqual(Math.max(open, close));
      expect(low).toBeLessThanOrEqual(Math.min(open, close));
      expect([open, high, low, close].every((price) => price % 5 === 0 && price > 0)).toBe(true);
      expect(candle.realVolume).toBeGreaterThan(0);
      let before: Candle | null = null;
      for (const state of forming) {
        expect(state.time).toBe(candle.time);
        expect(state.open).toBe(open);
        expect(state.high).toBeLessThanOrEqual(high);
        expect(state.low).toBeGreaterThanOrEqual(low);
        expect(state.high).toBeGreaterThanOrEqual(before?.high ?? 0);
        expect(state.realVolume).toBeGreaterThanOrEqual(before?.realVolume ?? 0);
        before = state;
      }
      if (++seen === 300) break;
    }
  });

  it('stays an index however long it runs', () => {
    const candles = take(11, START, 250_000);
    const closes = candles.map(({ close }) => close);
    expect(closes.reduce((a, b) => Math.min(a, b))).toBeGreaterThan(65_000);
    expect(closes.reduce((a, b) => Math.max(a, b))).toBeLessThan(260_000);
  });
});

describe('positionBefore', () => {
  it('is the end of a trading day, so that the next candle opens the session after it', () => {
    const [next] = take(7, positionBefore(Date.UTC(2026, 1, 19, 15), 1), 1);
    expect(new Date(next!.time).toISOString()).toBe('2026-02-19T12:00:00.000Z');
    const [earlier] = take(7, positionBefore(Date.UTC(2026, 1, 19, 15), 2), 1);
    expect(new Date(earlier!.time).toISOString()).toBe('2026-02-18T16:00:00.000Z');
  });
});
