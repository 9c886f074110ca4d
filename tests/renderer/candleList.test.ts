import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candle } from '../../app/market/candle';
import { indexAtOrAfter, insertCandles } from '../../renderer/chart/candleList';

const candle = (time: number, close = 10): Candle => ({
  time,
  open: 10,
  high: 12,
  low: 8,
  close,
  tickVolume: 1,
  realVolume: 0,
  spread: 0,
});

describe('the list of candles on the chart', () => {
  it('takes new candles at its end and says from where it changed', () => {
    const list = [candle(1), candle(2)];
    expect(insertCandles(list, [candle(3), candle(4)])).toEqual({ from: 2, moved: false });
    expect(list.map(({ time }) => time)).toEqual([1, 2, 3, 4]);
  });

  it('replaces a revised candle in place', () => {
    const list = [candle(1), candle(2), candle(3)];
    expect(insertCandles(list, [candle(2, 11)])).toEqual({ from: 1, moved: false });
    expect(list[1]).toEqual(candle(2, 11));
  });

  it('ignores what it already has', () => {
    const list = [candle(1), candle(2)];
    expect(insertCandles(list, [candle(1), candle(2)])).toEqual({ from: null, moved: false });
  });

  it('says that later candles moved when one comes in between', () => {
    const list = [candle(1), candle(5)];
    expect(insertCandles(list, [candle(3)])).toEqual({ from: 1, moved: true });
    expect(list.map(({ time }) => time)).toEqual([1, 3, 5]);
  });

  it('holds every time once, sorted, with the values that came last, in whatever order they come', () => {
    const arrivals = fc.array(fc.record({ time: fc.integer({ min: 0, max: 40 }), close: fc.integer() }));
    fc.assert(
      fc.property(fc.array(arrivals), (batches) => {
        const list: Candle[] = [];
        const model = new Map<number, number>();
        for (const batch of batches) {
          insertCandles(
            list,
            batch.map(({ time, close }) => candle(time, close)),
          );
          for (const { time, close } of batch) model.set(time, close);
        }
        const sorted = [...model].sort(([a], [b]) => a - b);
        expect(list.map(({ time, close }) => [time, close])).toEqual(sorted);
      }),
      { seed: 20210823 },
    );
  });

  it('finds the first candle at or after a time', () => {
    const list = [candle(10), candle(20), candle(30)];
    expect([5, 10, 11, 30, 31].map((time) => indexAtOrAfter(list, time))).toEqual([0, 0, 1, 2, 3]);
  });
});
