import { describe, expect, it } from 'vitest';
import type { Candle } from '../../../app/market/candle';
import type { CalendarId } from '../../../app/market/instrument';
import { Resampler } from '../../../app/market/resampler';
import type { Timeframe } from '../../../app/market/timeframe';

const MINUTE = 60_000;

function candle(iso: string, prices: readonly [number, number, number, number], volume = 1): Candle {
  const [open, high, low, close] = prices;
  return {
    time: Date.parse(iso),
    open,
    high,
    low,
    close,
    tickVolume: volume,
    realVolume: 2 * volume,
    spread: volume,
  };
}

/** All longer candles, the last one too, though more may have belonged to it. */
function resample(
  candles: readonly Candle[],
  calendar: CalendarId,
  from: Timeframe,
  to: Timeframe,
): Candle[] {
  const resampler = new Resampler(calendar, from, to);
  const closed = candles.flatMap((one) => resampler.push(one));
  return resampler.forming === null ? closed : [...closed, resampler.forming];
}

describe('candles joined to longer ones', () => {
  const quarter = [
    candle('2021-09-15T12:00Z', [100, 110, 95, 105], 1),
    candle('2021-09-15T12:05Z', [105, 120, 100, 115], 3),
    candle('2021-09-15T12:10Z', [115, 116, 90, 92], 2),
  ];

  it('open with the first, close with the last, span all prices and add up the volumes', () => {
    expect(resample(quarter, 'b3-index', 'M5', 'M15')).toEqual([
      {
        time: quarter[0]!.time,
        open: 100,
        high: 120,
        low: 90,
        close: 92,
        tickVolume: 6,
        realVolume: 12,
        spread: 3,
      },
    ]);
  });

  it('close with the candle of their last slot', () => {
    const resampler = new Resampler('b3-index', 'M5', 'M15');
    expect(quarter.map((one) => resampler.push(one).length)).toEqual([0, 0, 1]);
    expect(resampler.forming).toBeNull();
  });

  it('close with the first candle of a later one when their last slot had no trade', () => {
    const resampler = new Resampler('b3-index', 'M5', 'M15');
    resampler.push(quarter[0]!);
    const closed = resampler.push(candle('2021-09-15T12:30Z', [92, 93, 91, 92]));
    expect(closed.map(({ time, close }) => [time, close])).toEqual([[quarter[0]!.time, 105]]);
    expect(resampler.forming?.time).toBe(Date.parse('2021-09-15T12:30Z'));
  });

  it('close two at once when the first candle of the later one fills it', () => {
    const resampler = new Resampler('b3-index', 'M5', 'M10');
    resampler.push(quarter[0]!);
    expect(resampler.push(candle('2021-09-15T12:15Z', [92, 93, 91, 92])).map(({ time }) => time)).toEqual([
      Date.parse('2021-09-15T12:00Z'),
      Date.parse('2021-09-15T12:10Z'),
    ]);
  });

  it('close by the clock when the session ended before their last slot', () => {
    const resampler = new Resampler('b3-index', 'M5', 'H1');
    resampler.push(candle('2021-09-15T20:50Z', [92, 93, 91, 92]));
    const end = Date.parse('2021-09-15T21:00Z');
    expect(resampler.closeAt(end - MINUTE)).toEqual([]);
    expect(resampler.closeAt(end).map(({ time }) => time)).toEqual([Date.parse('2021-09-15T20:00Z')]);
    expect(resampler.closeAt(end)).toEqual([]);
  });

  it('begin at whole multiples from local midnight in São Paulo, as MT5 counts', () => {
    const morning = [candle('2021-09-15T12:00Z', [92, 93, 91, 92])];
    const at = (to: 'H2' | 'H4' | 'D1'): string =>
      new Date(resample(morning, 'b3-index', 'M5', to)[0]!.time).toISOString();
    expect(at('H2')).toBe('2021-09-15T11:00:00.000Z');
    expect(at('H4')).toBe('2021-09-15T11:00:00.000Z');
    expect(at('D1')).toBe('2021-09-15T03:00:00.000Z');
  });

  it('begin at 17:00 New York in forex and at midnight UTC in continuous markets', () => {
    const evening = [candle('2020-02-04T23:00Z', [92, 93, 91, 92])];
    expect(resample(evening, 'forex', 'M5', 'D1')[0]!.time).toBe(Date.parse('2020-02-04T22:00Z'));
    expect(resample(evening, 'continuous', 'M5', 'D1')[0]!.time).toBe(Date.parse('2020-02-04T00:00Z'));
  });

  it('never join two days', () => {
    const days = ['2021-09-15T20:50Z', '2021-09-16T12:00Z'].map((iso) => candle(iso, [92, 93, 91, 92]));
    expect(resample(days, 'b3-index', 'M5', 'D1')).toHaveLength(2);
  });

  it.each([
    ['M5', 'M5'],
    ['M15', 'M5'],
    ['M2', 'M5'],
  ] as const)('cannot be made of %s for %s', (from, to) => {
    expect(() => new Resampler('b3-index', from, to)).toThrow(RangeError);
  });
});
