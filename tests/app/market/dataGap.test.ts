import { describe, expect, it } from 'vitest';
import { isDataGap } from '../../../app/market/dataGap';
import type { CalendarId } from '../../../app/market/instrument';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';

/** Whether candles are missing between two moments, with two missing slots borne. */
function gap(id: CalendarId, timeframe: Timeframe, previous: string, next: string): boolean {
  const calendar = sessionCalendar(id);
  const at = (text: string): { time: number; day: ReturnType<typeof calendar.dayAt> } => {
    const time = Date.parse(text);
    return { time, day: calendar.dayAt(time) };
  };
  return isDataGap(calendar, timeframeMs(timeframe), 2, at(previous), at(next));
}

// São Paulo is three hours behind UTC in these years.
describe('within a B3 session', () => {
  it('two missing slots are borne, three are a gap', () => {
    expect(gap('b3-index', 'M5', '2021-09-15T13:00Z', '2021-09-15T13:15Z')).toBe(false);
    expect(gap('b3-index', 'M5', '2021-09-15T13:00Z', '2021-09-15T13:20Z')).toBe(true);
  });

  it('slots after the shortest session are never missed, such as those before the closing call', () => {
    expect(gap('b3-index', 'M5', '2021-12-14T20:50Z', '2021-12-14T21:30Z')).toBe(false);
    expect(gap('b3-index', 'M1', '2021-12-14T21:24Z', '2021-12-14T21:31Z')).toBe(false);
  });
});

describe('between B3 sessions', () => {
  it('a night, a weekend and a holiday are none', () => {
    expect(gap('b3-index', 'M5', '2021-09-15T20:50Z', '2021-09-16T12:00Z')).toBe(false);
    expect(gap('b3-index', 'M5', '2021-09-17T20:50Z', '2021-09-20T12:00Z')).toBe(false);
    expect(gap('b3-index', 'M5', '2021-09-06T20:50Z', '2021-09-08T12:00Z')).toBe(false);
  });

  it('a whole trading day is one, on every timeframe', () => {
    expect(gap('b3-index', 'M5', '2021-09-15T20:50Z', '2021-09-17T12:00Z')).toBe(true);
    expect(gap('b3-index', 'H4', '2021-09-15T19:00Z', '2021-09-17T11:00Z')).toBe(true);
    expect(gap('b3-index', 'D1', '2021-09-15T03:00Z', '2021-09-17T03:00Z')).toBe(true);
    expect(gap('b3-index', 'D1', '2021-09-17T03:00Z', '2021-09-20T03:00Z')).toBe(false);
  });

  it('three slots missing at the end of one or the start of the next are one', () => {
    expect(gap('b3-index', 'M5', '2021-09-15T20:40Z', '2021-09-16T12:10Z')).toBe(false);
    expect(gap('b3-index', 'M5', '2021-09-15T20:35Z', '2021-09-16T12:00Z')).toBe(true);
    expect(gap('b3-index', 'M5', '2021-09-15T20:50Z', '2021-09-16T12:15Z')).toBe(true);
  });

  it('the morning of Ash Wednesday is not missed', () => {
    expect(gap('b3-index', 'M5', '2022-02-25T21:20Z', '2022-03-02T16:00Z')).toBe(false);
  });
});

describe('around the clock', () => {
  it('counts slots through midnight', () => {
    expect(gap('continuous', 'M5', '2025-10-10T23:50Z', '2025-10-11T00:05Z')).toBe(false);
    expect(gap('continuous', 'M5', '2025-10-10T23:50Z', '2025-10-11T00:10Z')).toBe(true);
  });

  it('does not miss the weekend of forex, nor a late Sunday candle', () => {
    expect(gap('forex', 'M5', '2020-04-17T20:55Z', '2020-04-19T21:05Z')).toBe(false);
    expect(gap('forex', 'M5', '2020-04-17T20:55Z', '2020-04-20T00:00Z')).toBe(true);
  });

  it('stops counting soon even when years are missing', () => {
    expect(gap('continuous', 'M1', '1990-01-01T00:00Z', '2026-01-01T00:00Z')).toBe(true);
  });
});
