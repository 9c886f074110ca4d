import { describe, expect, it, type TestContext } from 'vitest';
import type { Candle } from '../../../app/market/candle';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { loadMarketFile } from '../../support/series/loadMarketFile';
import { MARKET_FILES } from '../../support/series/marketFiles';
import { requireSharedData } from '../../support/requireSharedData';

const MINUTE = 60_000;

/** The wall clock of a moment in a zone as `HH:MM`. */
function clock(time: number, zone: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(
    time,
  );
}

function candlesOf(context: TestContext, file: string): readonly Candle[] {
  const source = MARKET_FILES.find((one) => one.file === file)!;
  return loadMarketFile(requireSharedData(context, file), source);
}

/** First and last candle of each session day of a file. */
function daysOf(
  candles: readonly Candle[],
  calendarId: 'b3-index' | 'us-equity',
): { first: number; last: number }[] {
  const calendar = sessionCalendar(calendarId);
  const days = new Map<number, { first: number; last: number }>();
  for (const { time } of candles) {
    const session = calendar.sessionOf(time);
    const known = days.get(session);
    days.set(session, { first: known?.first ?? time, last: time });
  }
  return [...days.values()];
}

describe('the hours of the WIN contract', () => {
  const file = 'WIN_M5_20210823_20220518.csv';
  const calendar = sessionCalendar('b3-index');

  it('end with the last five minutes of every day of the file', (context) => {
    const candles = candlesOf(context, file);
    for (const { last } of daysOf(candles, 'b3-index')) {
      expect(calendar.dayAt(last).hours?.close).toBe(last + 5 * MINUTE);
    }
  });

  it('begin at most one candle before the first one of every whole day', (context) => {
    const candles = candlesOf(context, file);
    for (const { first } of daysOf(candles, 'b3-index').slice(1)) {
      const open = calendar.dayAt(first).hours!.open;
      expect(first - open).toBeGreaterThanOrEqual(0);
      expect(first - open).toBeLessThanOrEqual(5 * MINUTE);
    }
  });

  it('hold a candle on every trading day of the file and on no other', (context) => {
    const candles = candlesOf(context, file);
    const days = new Set(candles.map(({ time }) => calendar.sessionIndexForCounting(time)));
    const [first, last] = [Math.min(...days), Math.max(...days)];
    for (let day = first; day <= last; day++)
      expect([day, calendar.isTradingDay(day)]).toEqual([day, days.has(day)]);
  });

  it('end later on every day since the exchange stopped following the New York clock', () => {
    expect(clock(calendar.dayAt(Date.UTC(2026, 5, 10, 15)).hours!.close, calendar.zone)).toBe('18:25');
    expect(clock(calendar.dayAt(Date.UTC(2024, 5, 10, 15)).hours!.close, calendar.zone)).toBe('17:55');
    expect(clock(calendar.dayAt(Date.UTC(2024, 11, 10, 15)).hours!.close, calendar.zone)).toBe('18:25');
  });

  it('begin at 13:00 on Ash Wednesday', () => {
    const { hours, core } = calendar.dayAt(Date.UTC(2022, 2, 2, 18));
    expect(clock(hours!.open, calendar.zone)).toBe('13:00');
    expect(core!.open).toBe(hours!.open);
  });

  it('are open from the first minute to the last', () => {
    const { open, close } = calendar.dayAt(Date.UTC(2022, 2, 3, 18)).hours!;
    expect([open - 1, open, close - 1, close].map((time) => calendar.isOpen(time))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('follow the wall clock through Brazilian summer time, which ended in 2019', () => {
    const summer = calendar.dayAt(Date.UTC(2018, 11, 10, 15)).hours!;
    const winter = calendar.dayAt(Date.UTC(2018, 6, 10, 15)).hours!;
    expect(clock(summer.open, calendar.zone)).toBe('09:00');
    expect(new Date(summer.open).getUTCHours()).toBe(11);
    expect(new Date(winter.open).getUTCHours()).toBe(12);
  });
});

describe('the hours of WIN by the hour, 2018 to 2023', () => {
  const file = 'WIN_H1_mt5_export.csv';
  const calendar = sessionCalendar('b3-index');

  it('hold a candle on every trading day of the file and on no other', (context) => {
    const candles = candlesOf(context, file);
    const days = new Set(candles.map(({ time }) => calendar.sessionIndexForCounting(time)));
    for (let day = Math.min(...days); day <= Math.max(...days); day++) {
      expect([day, calendar.isTradingDay(day)]).toEqual([day, days.has(day)]);
    }
  });

  it('end within the last hour of every day of the file', (context) => {
    const candles = candlesOf(context, file);
    for (const { last } of daysOf(candles, 'b3-index')) {
      const { close } = calendar.dayAt(last).hours!;
      expect(close).toBeGreaterThan(last);
      expect(close).toBeLessThanOrEqual(last + 60 * MINUTE);
    }
  });
});

describe('the hours of SPY', () => {
  const file = 'SPY_M5.csv';
  const calendar = sessionCalendar('us-equity');

  it('are the first and last five minutes of every whole day of the file', (context) => {
    const candles = candlesOf(context, file);
    for (const { first, last } of daysOf(candles, 'us-equity').slice(0, -1)) {
      expect(calendar.dayAt(first).hours).toEqual({ open: first, close: last + 5 * MINUTE });
    }
  });

  it('hold a candle on every trading day of the file and on no other', (context) => {
    const candles = candlesOf(context, file);
    const days = new Set(candles.map(({ time }) => calendar.sessionIndexForCounting(time)));
    for (let day = Math.min(...days); day <= Math.max(...days); day++) {
      expect([day, calendar.isTradingDay(day)]).toEqual([day, days.has(day)]);
    }
  });
});

describe('the trading week of forex', () => {
  const file = 'EURUSD_M5.csv';
  const calendar = sessionCalendar('forex');

  it('is open at every candle of the file', (context) => {
    const candles = candlesOf(context, file);
    expect(candles.filter(({ time }) => !calendar.isOpen(time))).toEqual([]);
  });

  it('is one session from Sunday 17:00 to Friday 17:00 in New York, summer and winter', () => {
    for (const sunday of [Date.UTC(2020, 1, 2, 22), Date.UTC(2020, 5, 7, 21)]) {
      const friday = sunday + 5 * 24 * 60 * MINUTE;
      expect([sunday - 1, sunday, friday - 1, friday].map((time) => calendar.isOpen(time))).toEqual([
        false,
        true,
        true,
        false,
      ]);
      expect(calendar.sessionOf(friday - 1)).toBe(calendar.sessionOf(sunday));
      expect(calendar.sessionOf(sunday + 7 * 24 * 60 * MINUTE)).toBe(calendar.sessionOf(sunday) + 1);
    }
  });

  it('counts days from 17:00 to 17:00', () => {
    const evening = Date.UTC(2020, 1, 4, 22);
    expect(calendar.sessionIndexForCounting(evening)).toBe(calendar.sessionIndexForCounting(evening - 1) + 1);
  });
});

describe('the continuous calendar', () => {
  it('is one endless session that is always open, with days in UTC', () => {
    const calendar = sessionCalendar('continuous');
    const midnight = Date.UTC(2025, 9, 11);
    expect(calendar.sessionOf(midnight)).toBe(calendar.sessionOf(midnight - 1));
    expect(calendar.sessionIndexForCounting(midnight)).toBe(
      calendar.sessionIndexForCounting(midnight - 1) + 1,
    );
    expect(calendar.isOpen(midnight)).toBe(true);
  });
});
