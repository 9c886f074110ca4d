import { describe, expect, it } from 'vitest';
import { sessionCalendar } from '../../app/market/sessionCalendar';
import { periodRange } from '../../renderer/market/periods';

const utc = (text: string): number => Date.parse(`${text}Z`);
const b3 = sessionCalendar('b3-index');

describe('the periods of the history', () => {
  it('end today where the exchange has its midnight', () => {
    expect(periodRange('today', b3, utc('2026-11-24T01:30'))).toEqual({
      from: utc('2026-11-23T03:00'),
      to: utc('2026-11-24T03:00'),
    });
  });

  it('take Friday for the yesterday of a Monday, and the day before a holiday for the one after it', () => {
    expect(periodRange('yesterday', b3, utc('2026-11-16T15:00'))).toEqual({
      from: utc('2026-11-13T03:00'),
      to: utc('2026-11-14T03:00'),
    });
    expect(periodRange('yesterday', b3, utc('2026-12-28T15:00')).from).toBe(utc('2026-12-23T03:00'));
  });

  it('count the last seven days with today', () => {
    expect(periodRange('week', b3, utc('2026-11-23T15:00'))).toEqual({
      from: utc('2026-11-17T03:00'),
      to: utc('2026-11-24T03:00'),
    });
  });

  it('know a market that never shuts', () => {
    expect(periodRange('yesterday', sessionCalendar('continuous'), utc('2026-11-22T12:00'))).toEqual({
      from: utc('2026-11-21T00:00'),
      to: utc('2026-11-22T00:00'),
    });
  });
});
