import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSnoozed } from '../../../../app/alerts/silence/isSnoozed';
import { sessionEnd } from '../../../../app/alerts/silence/sessionEnd';
import type { Snooze } from '../../../../app/alerts/silence/snooze';
import { withClock } from '../../../../app/alerts/silence/withClock';
import { DETECTOR_IDS } from '../../../../app/detectors/detectorId';
import { CALENDAR_IDS } from '../../../../app/market/instrument';
import { sessionCalendar } from '../../../../app/market/sessionCalendar';
import { draft } from './draft';

const NOW = Date.UTC(2026, 2, 16, 14, 0);
const MINUTE = 60_000;
const calendar = sessionCalendar('b3-index');

const snooze = (changes: Partial<Snooze> = {}): Snooze => ({
  id: 1,
  symbol: null,
  pattern: null,
  startedAt: NOW,
  until: NOW + 15 * MINUTE,
  ends: 'minutes',
  ...changes,
});
const reason = (snoozes: readonly Snooze[], changes = {}, now = NOW) =>
  isSnoozed(draft(changes), { snoozes, interruptions: [] }, now, calendar);

describe('a snooze', () => {
  it('of everything silences everything, from its first moment to before its end', () => {
    expect(reason([snooze()])).toBe('snoozed');
    expect(reason([snooze()], {}, NOW + 15 * MINUTE - 1)).toBe('snoozed');
    expect(reason([snooze()], {}, NOW + 15 * MINUTE)).toBeNull();
  });

  it('of a symbol silences no other symbol', () => {
    expect(reason([snooze({ symbol: 'WIN$N' })])).toBe('snoozed');
    expect(reason([snooze({ symbol: 'WDO$N' })])).toBeNull();
  });

  it('of one pattern does not silence an alert in which another pattern agrees', () => {
    const patterns = ['engulfing', 'level-break'];
    expect(reason([snooze({ pattern: 'engulfing' })], { patterns })).toBeNull();
    expect(reason([snooze({ pattern: 'engulfing' }), snooze({ pattern: 'level-break' })], { patterns })).toBe(
      'snoozed',
    );
  });

  it('of a pattern on one symbol is neither the pattern elsewhere nor the symbol', () => {
    const both = snooze({ symbol: 'WIN$N', pattern: 'engulfing' });
    expect(reason([both], { patterns: ['engulfing'] })).toBe('snoozed');
    expect(reason([both], { patterns: ['engulfing'], symbol: 'WDO$N' })).toBeNull();
    expect(reason([both], { patterns: ['level-break'] })).toBeNull();
  });
});

const anySnooze = fc.record({
  id: fc.nat(),
  symbol: fc.constantFrom(null, 'WIN$N', 'WDO$N'),
  pattern: fc.constantFrom(null, ...DETECTOR_IDS),
  startedAt: fc.integer({ min: NOW - 3_600_000, max: NOW }),
  until: fc.integer({ min: NOW - 600_000, max: NOW + 3_600_000 }),
  ends: fc.constantFrom('minutes' as const, 'session' as const),
});
const anyPatterns = fc.subarray([...DETECTOR_IDS], { minLength: 1 });

describe('snoozes, whatever they are', () => {
  it('silence exactly when each pattern is covered by one that holds on that symbol', () => {
    fc.assert(
      fc.property(fc.array(anySnooze), anyPatterns, (snoozes, patterns) => {
        const covered = patterns.every((pattern) =>
          snoozes.some(
            (one) =>
              one.until > NOW &&
              [null, 'WIN$N'].includes(one.symbol) &&
              (one.pattern === null || one.pattern === pattern),
          ),
        );
        expect(reason(snoozes, { patterns }) === 'snoozed').toBe(covered);
      }),
      { seed: 7 },
    );
  });

  it('never silence less when one more is asked for', () => {
    fc.assert(
      fc.property(fc.array(anySnooze), anySnooze, anyPatterns, (snoozes, more, patterns) => {
        if (reason(snoozes, { patterns }) === 'snoozed')
          expect(reason([...snoozes, more], { patterns })).toBe('snoozed');
      }),
      { seed: 8 },
    );
  });
});

describe('a clock that is set back', () => {
  it('lengthens a snooze by less than its own length and never shortens it', () => {
    const times = fc.record({
      length: fc.integer({ min: MINUTE, max: 1440 * MINUTE }),
      elapsed: fc.integer({ min: 0, max: 1440 * MINUTE }),
      back: fc.integer({ min: 0, max: 10 * 365 * 1440 * MINUTE }),
    });
    fc.assert(
      fc.property(times, ({ length, elapsed, back }) => {
        fc.pre(elapsed < length);
        const now = NOW + elapsed - back;
        const { startedAt, until } = withClock(snooze({ until: NOW + length }), now);
        const left = until - now;
        expect(startedAt).toBeLessThanOrEqual(now);
        expect(left).toBeGreaterThanOrEqual(length - elapsed);
        expect(elapsed + left).toBeLessThan(2 * length);
        expect(left).toBeLessThanOrEqual(length);
      }),
      { seed: 9 },
    );
  });
});

describe('the end of the session', () => {
  const at = (text: string): number => Date.parse(text);
  const end = (id: (typeof CALENDAR_IDS)[number], text: string): string =>
    new Date(sessionEnd(sessionCalendar(id), at(text))).toISOString();

  it('is a minute after the announced close on an exchange, so that the last candle is covered', () => {
    expect(end('b3-index', '2026-03-16T10:00:00-03:00')).toBe('2026-03-16T21:26:00.000Z');
    expect(end('b3-index', '2026-03-16T08:00:00-03:00')).toBe('2026-03-16T21:26:00.000Z');
    expect(end('us-equity', '2026-07-06T10:00:00-04:00')).toBe('2026-07-06T20:01:00.000Z');
  });

  it('is the end of the day after the close and on days without trading', () => {
    expect(end('b3-index', '2026-03-16T20:00:00-03:00')).toBe('2026-03-17T03:00:00.000Z');
    expect(end('b3-index', '2026-03-15T12:00:00-03:00')).toBe('2026-03-16T03:00:00.000Z');
  });

  it('is 17:00 in New York for forex and midnight UTC for continuous markets', () => {
    expect(end('forex', '2026-07-06T10:00:00Z')).toBe('2026-07-06T21:00:00.000Z');
    expect(end('forex', '2026-01-06T10:00:00Z')).toBe('2026-01-06T22:00:00.000Z');
    expect(end('continuous', '2026-07-06T10:00:00Z')).toBe('2026-07-07T00:00:00.000Z');
  });

  it('always comes, and within 26 hours', () => {
    const moment = fc.integer({ min: Date.UTC(2018, 0, 1), max: Date.UTC(2030, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...CALENDAR_IDS), moment, (id, time) => {
        const left = sessionEnd(sessionCalendar(id), time) - time;
        expect(left).toBeGreaterThan(0);
        expect(left).toBeLessThanOrEqual(26 * 60 * MINUTE);
      }),
      { seed: 10 },
    );
  });
});
