import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../../../app/alerts/alert';
import { isMuted } from '../../../../app/alerts/silence/isMuted';
import type { MuteSchedule } from '../../../../app/alerts/silence/silenceSettings';
import { sessionCalendar } from '../../../../app/market/sessionCalendar';
import { draft } from './draft';

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const MONDAY = 0;
const FRIDAY = 4;
const STATE = { snoozes: [], interruptions: [] };

const schedule = (changes: Partial<MuteSchedule>): MuteSchedule => ({
  days: EVERY_DAY,
  span: { kind: 'clock', from: 12 * 60, to: 13 * 60 + 30, zone: 'America/Sao_Paulo' },
  symbols: [],
  patterns: [],
  except: [],
  ...changes,
});
const clock = (from: string, to: string, zone: string | null = null): MuteSchedule['span'] => ({
  kind: 'clock',
  from: minutes(from),
  to: minutes(to),
  zone,
});
const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
function isSilent(
  schedules: readonly MuteSchedule[],
  at: string,
  changes: Partial<AlertDraft> = {},
  calendar: Parameters<typeof sessionCalendar>[0] = 'b3-index',
): boolean {
  const reason = isMuted(schedules)(draft(changes), STATE, Date.parse(at), sessionCalendar(calendar));
  expect(['muted-schedule', null]).toContain(reason);
  return reason !== null;
}

describe('a schedule by the clock', () => {
  it('begins and ends on the minute of its zone', () => {
    const lunch = [schedule({})];
    expect(isSilent(lunch, '2026-03-16T11:59:59.999-03:00')).toBe(false);
    expect(isSilent(lunch, '2026-03-16T12:00:00-03:00')).toBe(true);
    expect(isSilent(lunch, '2026-03-16T13:29:59.999-03:00')).toBe(true);
    expect(isSilent(lunch, '2026-03-16T13:30:00-03:00')).toBe(false);
  });

  it('follows the clock change of its zone', () => {
    const york = [schedule({ span: clock('09:30', '10:00', 'America/New_York') })];
    expect(isSilent(york, '2026-01-12T14:30:00Z')).toBe(true);
    expect(isSilent(york, '2026-07-13T14:30:00Z')).toBe(false);
    expect(isSilent(york, '2026-07-13T13:30:00Z')).toBe(true);
  });

  it('holds twice in the hour that comes twice, and not in the one that is skipped', () => {
    const night = [schedule({ span: clock('01:00', '02:00', 'America/New_York') })];
    expect(isSilent(night, '2026-11-01T05:30:00Z')).toBe(true);
    expect(isSilent(night, '2026-11-01T06:30:00Z')).toBe(true);
    const skipped = [schedule({ span: clock('02:00', '03:00', 'America/New_York') })];
    for (let minute = 0; minute < 180; minute += 5) {
      const at = new Date(Date.parse('2026-03-08T06:00:00Z') + minute * 60_000).toISOString();
      expect(isSilent(skipped, at)).toBe(false);
    }
  });

  it('over midnight belongs to the day on which it begins', () => {
    const late = [schedule({ days: [FRIDAY], span: clock('22:00', '02:00') })];
    expect(isSilent(late, '2026-03-20T23:00:00-03:00')).toBe(true);
    expect(isSilent(late, '2026-03-21T01:59:00-03:00')).toBe(true);
    expect(isSilent(late, '2026-03-21T02:00:00-03:00')).toBe(false);
    expect(isSilent(late, '2026-03-20T01:00:00-03:00')).toBe(false);
    expect(isSilent(late, '2026-03-21T23:00:00-03:00')).toBe(false);
  });

  it('without a zone is on the clock of the exchange', () => {
    const lunch = [schedule({ span: clock('12:00', '13:00') })];
    expect(isSilent(lunch, '2026-07-13T12:30:00-03:00')).toBe(true);
    expect(isSilent(lunch, '2026-07-13T12:30:00-04:00', {}, 'us-equity')).toBe(true);
    expect(isSilent(lunch, '2026-07-13T12:30:00Z', {}, 'continuous')).toBe(true);
    expect(isSilent(lunch, '2026-07-13T12:30:00Z')).toBe(false);
  });

  it('is as long as it says on every day without a clock change', () => {
    const span = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1440 }));
    fc.assert(
      fc.property(span, ([from, to]) => {
        fc.pre(from !== to);
        const one = [schedule({ days: [MONDAY], span: { kind: 'clock', from, to, zone: 'UTC' } })];
        let silent = 0;
        const start = Date.UTC(2026, 2, 16);
        for (let minute = 0; minute < 2 * 1440; minute++)
          if (isSilent(one, new Date(start + minute * 60_000).toISOString())) silent++;
        expect(silent).toBe(from < to ? to - from : 1440 - from + to);
      }),
      { seed: 11, numRuns: 20 },
    );
  });
});

describe('a schedule by the session', () => {
  it('covers its first or its last minutes', () => {
    const first = [schedule({ span: { kind: 'first', minutes: 15 } })];
    expect(isSilent(first, '2026-03-16T08:59:59-03:00')).toBe(false);
    expect(isSilent(first, '2026-03-16T09:00:00-03:00')).toBe(true);
    expect(isSilent(first, '2026-03-16T09:15:00-03:00')).toBe(false);
    const last = [schedule({ span: { kind: 'last', minutes: 30 } })];
    expect(isSilent(last, '2026-03-16T17:54:59-03:00')).toBe(false);
    expect(isSilent(last, '2026-03-16T17:55:00-03:00')).toBe(true);
    expect(isSilent(last, '2026-03-16T18:25:00-03:00')).toBe(false);
  });

  it('knows late openings, other exchanges and holidays', () => {
    const first = [schedule({ span: { kind: 'first', minutes: 15 } })];
    expect(isSilent(first, '2026-02-18T13:10:00-03:00')).toBe(true);
    expect(isSilent(first, '2026-02-18T09:10:00-03:00')).toBe(false);
    expect(isSilent(first, '2026-07-13T09:40:00-04:00', {}, 'us-equity')).toBe(true);
    expect(isSilent(first, '2026-12-25T09:05:00-03:00')).toBe(false);
  });

  it('covers what lies outside it, weekends too, on the days it names', () => {
    const outside = [schedule({ span: { kind: 'outside' } })];
    expect(isSilent(outside, '2026-03-16T08:00:00-03:00')).toBe(true);
    expect(isSilent(outside, '2026-03-16T12:00:00-03:00')).toBe(false);
    expect(isSilent(outside, '2026-03-16T18:25:00-03:00')).toBe(true);
    expect(isSilent(outside, '2026-03-15T12:00:00-03:00')).toBe(true);
    expect(
      isSilent([schedule({ span: { kind: 'outside' }, days: [MONDAY] })], '2026-03-15T12:00:00-03:00'),
    ).toBe(false);
    expect(isSilent(outside, '2026-03-16T12:00:00Z', {}, 'continuous')).toBe(false);
  });
});

describe('a schedule', () => {
  const NOON = '2026-03-16T12:30:00-03:00';

  it('of other days, symbols or patterns silences nothing', () => {
    expect(isSilent([schedule({ days: [FRIDAY] })], NOON)).toBe(false);
    expect(isSilent([schedule({ symbols: ['WDO$N'] })], NOON)).toBe(false);
    expect(isSilent([schedule({ symbols: ['WDO$N', 'WIN$N'] })], NOON)).toBe(true);
    expect(isSilent([schedule({ patterns: ['engulfing'] })], NOON)).toBe(false);
  });

  it('of some patterns silences an alert only when each of its patterns is covered', () => {
    const patterns = ['engulfing', 'level-break'] as const;
    const engulfing = schedule({ patterns: ['engulfing'] });
    expect(isSilent([engulfing], NOON, { patterns })).toBe(false);
    expect(isSilent([engulfing, schedule({ patterns: ['level-break'] })], NOON, { patterns })).toBe(true);
  });

  it('lets the severities through that it excepts', () => {
    const one = [schedule({ except: ['critical'] })];
    expect(isSilent(one, NOON, { severity: 'critical' })).toBe(false);
    expect(isSilent(one, NOON, { severity: 'high' })).toBe(true);
  });

  it('looks at the market clock in a simulated or replayed market, whatever time it is here', () => {
    const candleTime = Date.parse('2021-08-23T12:25:00-03:00');
    for (const origin of ['simulated', 'replay'] as const) {
      expect(isSilent([schedule({})], '2026-03-16T03:00:00Z', { origin, candleTime })).toBe(true);
      expect(isSilent([schedule({})], NOON, { origin, candleTime: candleTime + 3 * 3_600_000 })).toBe(false);
    }
    expect(isSilent([schedule({})], NOON, { candleTime: candleTime + 3 * 3_600_000 })).toBe(true);
  });
});
