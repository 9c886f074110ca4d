import { describe, expect, it } from 'vitest';
import { createInstrumentBook } from '../../app/market/instrumentBook';
import { calendarIdSchema } from '../../app/market/calendarId';
import { isDataGap } from '../../app/market/dataGap';
import { SeriesClock } from '../../app/engine/seriesClock';
import { timeframeMs } from '../../app/market/timeframe';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import { ownInstruments } from '../../config/ownInstruments';
import { parseSettings } from '../../config/parseSettings';

const INSTRUMENT = 'instruments: [{ symbol: FDAX, tickSize: 1, currency: EUR, calendar: eurex }]';
const EUREX = [
  '  - name: eurex',
  '    zone: Europe/Berlin',
  '    sessions:',
  "      - { from: 2018-01-01, open: '08:00', close: '22:00' }",
  "      - { from: 2024-07-01, open: '01:10', close: '22:00' }",
  '    halfDays:',
  "      - { date: 2026-12-30, close: '14:00' }",
  "      - { date: 2026-08-01, open: '10:00', close: '12:00' }",
  '    holidays: [2026-12-25, 2027-01-01]',
];

const problemsOf = (yaml: string): readonly string[] => {
  const parsed = parseSettings(yaml);
  return parsed.ok ? [] : parsed.problems.map(({ text }) => text.en);
};

function eurex() {
  return calendarOf('FDAX', [INSTRUMENT, 'calendars:', ...EUREX].join('\n'));
}

function calendarOf(symbol: string, yaml: string) {
  const parsed = parseSettings(yaml);
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text.en);
  const book = createInstrumentBook(ownInstruments(parsed.settings));
  const instrument = book.known(symbol);
  if (instrument === null) throw new Error(`${symbol} is not known`);
  expect(book.from(symbol, { tickSize: 1 }).calendar).toBe(instrument.calendar);
  return sessionCalendar(instrument.calendar);
}

describe('trading hours that the trader describes', () => {
  it.each([
    ['2017-06-01', '2017-06-01T06:00Z', '2017-06-01T20:00Z'],
    ['2024-06-28', '2024-06-28T06:00Z', '2024-06-28T20:00Z'],
    ['2024-07-01', '2024-06-30T23:10Z', '2024-07-01T20:00Z'],
    ['2026-12-29', '2026-12-29T00:10Z', '2026-12-29T21:00Z'],
    ['2026-12-30', '2026-12-30T00:10Z', '2026-12-30T13:00Z'],
    ['2026-08-01', '2026-08-01T08:00Z', '2026-08-01T10:00Z'],
  ])('open and close on %s as its dated row, its half day and its zone say', (date, open, close) => {
    const { hours } = eurex().dayAt(Date.parse(`${date}T12:00Z`));
    expect(hours).toEqual({ open: Date.parse(open), close: Date.parse(close) });
  });

  it('know no trading on holidays and other weekdays', () => {
    for (const date of ['2026-12-25', '2027-01-01', '2026-12-26', '2026-12-27'])
      expect(eurex().dayAt(Date.parse(`${date}T12:00Z`)).hours).toBeNull();
  });

  it('miss no candle over a holiday, and one on a trading day', () => {
    const calendar = eurex();
    const at = (text: string) => ({ time: Date.parse(text), day: calendar.dayAt(Date.parse(text)) });
    const gap = (previous: string, next: string): boolean =>
      isDataGap(calendar, 300_000, 3, at(previous), at(next));
    expect(gap('2026-12-24T20:55Z', '2026-12-28T00:10Z')).toBe(false);
    expect(gap('2026-12-22T20:55Z', '2026-12-24T00:10Z')).toBe(true);
    expect(gap('2026-12-30T12:55Z', '2026-12-31T00:10Z')).toBe(false);
  });

  it('travel with the instrument, so that whoever reads its name has them', () => {
    const { id } = eurex();
    expect(calendarIdSchema.safeParse(id).success).toBe(true);
    for (const bad of ['own:', 'own:{}', 'own:{"name":"x"}', 'eurex', 'OWN:'])
      expect(calendarIdSchema.safeParse(bad).success).toBe(false);
  });

  it.each([
    [
      INSTRUMENT,
      /instruments\.calendar is "eurex"; allowed is b3-index, .*describe your own under calendars/,
    ],
    [
      'calendars: [{ name: forex, zone: UTC, sessions: [] }]',
      /calendars\.name is "forex"; allowed is a name/,
    ],
    [
      'calendars: [{ name: x, zone: BRT, sessions: [] }]',
      /calendars\.zone is "BRT"; allowed is a zone of the IANA/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-02-30, open: '09:00', close: '17:00' }] }]",
      /sessions\.from is "2026-02-30"; allowed is a date that exists/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '18:00', close: '18:00' }] }]",
      /sessions\.close is "18:00"; allowed is another time than open/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '9h', close: '17:00' }] }]",
      /sessions\.open is "9h"; allowed is a time from '00:00' to '24:00'/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '09:00', close: '17:00' }], halfDays: [{ date: 2026-12-24, close: '08:00' }] }]",
      /halfDays\.close is "08:00"; allowed is a time between the open and the close of the sessions/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '09:00', close: '17:00' }], holidays: [2026-12-24], halfDays: [{ date: 2026-12-24, close: '12:00' }] }]",
      /halfDays\.date is "2026-12-24"; allowed is a day that is not among the holidays/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '09:00', close: '17:00' }], holidays: [2026-13-01] }]",
      /holidays is .*; allowed is a list of dates that exist/,
    ],
  ])('are refused with a sentence that says what would do: %s', (yaml, sentence) => {
    expect(problemsOf(yaml).join('\n')).toMatch(sentence);
  });
});

/** A desk that trades from Sunday evening to Friday afternoon, with an hour's break each day. */
const DESK = `
instruments: [{ symbol: EURUSD, tickSize: 0.00001, currency: USD, calendar: desk }]
calendars:
  - name: desk
    zone: America/New_York
    sessions:
      - { from: 2018-01-01, open: '09:00', close: '22:00' }
      - { from: 2024-01-09, open: '18:00', close: '17:00' }
    halfDays:
      - { date: 2026-11-27, close: '13:00' }
      - { date: 2026-12-24, open: '08:00', close: '12:00' }
    holidays: [2026-12-25]
`;

describe('trading hours that cross midnight', () => {
  const desk = () => calendarOf('EURUSD', DESK);
  const at = (text: string) => ({ time: Date.parse(text), day: desk().dayAt(Date.parse(text)) });
  const dateOf = (text: string): string =>
    new Date(desk().dayAt(Date.parse(text)).day * 86_400_000).toISOString().slice(0, 10);

  it.each([
    // The clocks of New York change on 2026-03-08: the evening before Monday has the new time already.
    ['2026-03-06', '2026-03-05T23:00Z', '2026-03-06T22:00Z'],
    ['2026-03-09', '2026-03-08T22:00Z', '2026-03-09T21:00Z'],
    ['2026-11-27', '2026-11-26T23:00Z', '2026-11-27T18:00Z'],
    ['2026-12-24', '2026-12-24T13:00Z', '2026-12-24T17:00Z'],
    ['2023-06-06', '2023-06-06T13:00Z', '2023-06-07T02:00Z'],
    // Of the first night, the evening still belongs to the day with the old hours.
    ['2024-01-09', '2024-01-09T03:00Z', '2024-01-09T22:00Z'],
  ])('belong to the day on which they close: %s', (date, open, close) => {
    const { hours, day } = desk().dayAt(Date.parse(open));
    expect(hours).toEqual({ open: Date.parse(open), close: Date.parse(close) });
    expect(new Date(day * 86_400_000).toISOString()).toContain(date);
    expect(desk().dayAt(Date.parse(close) - 1).day).toBe(day);
  });

  it('leave no moment without a day and none with two, over every change of clocks and of hours', () => {
    const calendar = desk();
    const from = Date.parse('2024-01-01T00:00Z');
    const to = Date.parse('2027-01-02T00:00Z');
    for (let { start, end, day, hours } = calendar.dayAt(from); end < to;) {
      expect(calendar.dayAt(end - 1).day).toBe(day);
      if (hours !== null) expect([hours.open >= start, hours.close <= end]).toEqual([true, true]);
      const next = calendar.dayAt(end);
      expect([next.day, next.start]).toEqual([day + 1, end]);
      ({ start, end, day, hours } = next);
    }
  });

  it('open on Sunday evening, close on Friday, and rest in the hour between', () => {
    const { isOpen } = desk();
    expect(isOpen(Date.parse('2026-06-07T21:59Z'))).toBe(false);
    expect(isOpen(Date.parse('2026-06-07T22:00Z'))).toBe(true);
    expect(isOpen(Date.parse('2026-06-09T20:59Z'))).toBe(true);
    expect(isOpen(Date.parse('2026-06-09T21:30Z'))).toBe(false);
    expect(isOpen(Date.parse('2026-06-09T22:00Z'))).toBe(true);
    expect(isOpen(Date.parse('2026-06-12T22:00Z'))).toBe(false);
    expect(dateOf('2026-06-07T22:00Z')).toBe('2026-06-08');
    expect(desk().dayAt(Date.parse('2026-12-25T10:00Z')).hours).toBeNull();
  });

  it('miss no candle in the break, at midnight or over the weekend, and one within a session', () => {
    const gap = (previous: string, next: string): boolean =>
      isDataGap(desk(), 300_000, 3, at(previous), at(next));
    expect(gap('2026-06-09T20:55Z', '2026-06-09T22:00Z')).toBe(false);
    expect(gap('2026-06-10T03:55Z', '2026-06-10T04:00Z')).toBe(false);
    expect(gap('2026-06-12T20:55Z', '2026-06-14T22:00Z')).toBe(false);
    expect(gap('2026-06-10T03:00Z', '2026-06-10T05:00Z')).toBe(true);
    expect(gap('2026-06-09T20:55Z', '2026-06-11T22:00Z')).toBe(true);
  });

  it.each(['M5', 'H4', 'D1'] as const)(
    'take %s candles from whatever hour the server counts them',
    (timeframe) => {
      const book = createInstrumentBook([]);
      const instrument = { ...book.from('EURUSD', { tickSize: 0.00001 }), calendar: desk().id };
      const clock = new SeriesClock(instrument, timeframeMs(timeframe), 3);
      for (const time of ['2026-06-10T00:00Z', '2026-06-10T21:00Z', '2026-06-11T22:00Z'])
        expect(clock.pass(0, Date.parse(time))).not.toBeNull();
      expect(clock.pass(0, Date.parse('2026-06-10T00:01Z'))).toBeNull();
    },
  );

  it('are refused when a half day says neither before nor after its open', () => {
    const wrong = DESK.replace(
      "{ date: 2026-11-27, close: '13:00' }",
      "{ date: 2026-11-27, close: '19:00' }",
    );
    expect(problemsOf(wrong).join()).toMatch(/halfDays\.close is "19:00"; allowed is a time between/);
  });
});
