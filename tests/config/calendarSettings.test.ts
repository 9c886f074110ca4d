import { describe, expect, it } from 'vitest';
import { createInstrumentBook } from '../../app/market/instrumentBook';
import { calendarIdSchema } from '../../app/market/calendarId';
import { isDataGap } from '../../app/market/dataGap';
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
  const parsed = parseSettings([INSTRUMENT, 'calendars:', ...EUREX].join('\n'));
  if (!parsed.ok) throw new Error(parsed.problems[0]?.text.en);
  const book = createInstrumentBook(ownInstruments(parsed.settings));
  const instrument = book.known('FDAX');
  if (instrument === null) throw new Error('FDAX is not known');
  expect(book.from('FDAX', { tickSize: 1 }).calendar).toBe(instrument.calendar);
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
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '18:00', close: '17:00' }] }]",
      /sessions\.close is "17:00"; allowed is a time after open/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '9h', close: '17:00' }] }]",
      /sessions\.open is "9h"; allowed is a time from '00:00' to '24:00'/,
    ],
    [
      "calendars: [{ name: x, zone: UTC, sessions: [{ from: 2026-01-01, open: '09:00', close: '17:00' }], halfDays: [{ date: 2026-12-24, close: '08:00' }] }]",
      /halfDays\.close is "08:00"; allowed is a time after open/,
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
