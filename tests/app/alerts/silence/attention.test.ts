import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Alert } from '../../../../app/alerts/alert';
import { decideSilence } from '../../../../app/alerts/silence/decideSilence';
import { digestDue } from '../../../../app/alerts/silence/digestDue';
import { foldedText } from '../../../../app/alerts/silence/foldedText';
import { isOverBudget } from '../../../../app/alerts/silence/isOverBudget';
import { silenceStages } from '../../../../app/alerts/silence/silenceStages';
import { sessionCalendar } from '../../../../app/market/sessionCalendar';
import { sampleAlert } from '../../../support/sampleAlert';
import { draft } from './draft';

const NOW = Date.UTC(2026, 2, 16, 14, 0);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const calendar = sessionCalendar('b3-index');
const attention = (changes = {}) => ({
  perHour: 3,
  criticalBreaks: true,
  digestAfterMs: 30 * MINUTE,
  ...changes,
});
const over = (interruptions: readonly number[], settings = {}, severity: Alert['severity'] = 'high') =>
  isOverBudget(attention(settings))(draft({ severity }), { snoozes: [], interruptions }, NOW, calendar);

describe('the attention budget', () => {
  it('counts the sixty minutes before, to the millisecond', () => {
    expect(over([NOW - 1, NOW - MINUTE, NOW - HOUR + 1])).toBe('attention-budget');
    expect(over([NOW - 1, NOW - MINUTE, NOW - HOUR])).toBeNull();
    expect(over([NOW - 1, NOW - MINUTE])).toBeNull();
  });

  it('sets no limit with 0', () => {
    expect(over(Array<number>(500).fill(NOW - 1), { perHour: 0 })).toBeNull();
  });

  it('lets critical alerts break it, or not, as the trader wants', () => {
    const full = [NOW - 1, NOW - 2, NOW - 3];
    expect(over(full, {}, 'critical')).toBeNull();
    expect(over(full, { criticalBreaks: false }, 'critical')).toBe('attention-budget');
  });

  it('does not count what a clock that was set back since then calls the future', () => {
    expect(over([NOW + HOUR, NOW + 2 * HOUR, NOW + 24 * HOUR])).toBeNull();
  });

  it('never tells more than it allows in any sixty minutes, whatever comes', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 40 * MINUTE }), { minLength: 5, maxLength: 60 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 8 }), (between, perHour) => {
        const stage = isOverBudget(attention({ perHour }));
        const told: number[] = [];
        let now = NOW;
        for (const gap of between) {
          now += gap;
          const state = { snoozes: [], interruptions: told.slice(-perHour) };
          if (stage(draft({ severity: 'high' }), state, now, calendar) === null) told.push(now);
        }
        for (const at of told)
          expect(told.filter((one) => one > at - HOUR && one <= at).length).toBeLessThanOrEqual(perHour);
        expect(told.length).toBeGreaterThan(0);
      }),
      { seed: 12 },
    );
  });
});

describe('the digest', () => {
  it('is sent when the hour has room again, but no later than wanted', () => {
    const full = [NOW - 1, NOW - 2, NOW - 50 * MINUTE];
    expect(digestDue(attention(), full, NOW, NOW)).toBe(NOW + 10 * MINUTE);
    expect(digestDue(attention({ digestAfterMs: 5 * MINUTE }), full, NOW, NOW)).toBe(NOW + 5 * MINUTE);
  });

  it('at its moment is within the budget when it could wait for the room', () => {
    const lately = fc.array(fc.integer({ min: NOW - HOUR + 1, max: NOW }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(lately, (interruptions) => {
        const due = digestDue(attention({ digestAfterMs: HOUR }), interruptions, NOW, NOW);
        expect(due).toBeGreaterThan(NOW);
        expect(due).toBeLessThanOrEqual(NOW + HOUR);
        expect(interruptions.filter((at) => at > due - HOUR).length).toBeLessThan(3);
      }),
      { seed: 13 },
    );
  });

  it('says how many, and which patterns of which symbols', () => {
    const folded = [
      sampleAlert(1, { patterns: ['engulfing'] }),
      sampleAlert(2, { patterns: ['engulfing', 'level-break'] }),
      sampleAlert(3, { symbol: 'WDO$N', patterns: ['rsi-divergence'] }),
    ];
    expect(foldedText(folded, 'pt')).toEqual({
      title: '3 alertas além do seu limite por hora',
      body: 'WIN$N: Engolfo × 2, Rompimento\nWDO$N: Divergência de IFR',
    });
    expect(foldedText(folded.slice(0, 1), 'en').title).toBe('1 alert over your hourly limit');
    expect(foldedText([sampleAlert(1, { origin: 'simulated' })], 'en').title).toMatch(/^SIMULATED · /);
  });
});

describe('the stages of silence', () => {
  const stages = silenceStages({
    schedules: [
      {
        days: [0, 1, 2, 3, 4, 5, 6],
        span: { kind: 'clock', from: 0, to: 1440, zone: 'UTC' },
        symbols: ['WIN$N'],
        patterns: [],
        except: [],
      },
    ],
    attention: attention({ perHour: 1, criticalBreaks: false }),
  });
  const all = {
    snoozes: [
      {
        id: 1,
        symbol: 'WIN$N',
        pattern: null,
        startedAt: NOW,
        until: NOW + MINUTE,
        ends: 'minutes' as const,
      },
    ],
    interruptions: [NOW - 1],
  };
  const decide = (state: typeof all, changes = {}) =>
    decideSilence(stages, draft(changes), state, NOW, calendar);

  it('give the first reason there is: what the engine said, a snooze, a schedule, the budget', () => {
    expect(decide(all, { reason: 'historical' })).toBe('historical');
    expect(decide(all)).toBe('snoozed');
    expect(decide({ ...all, snoozes: [] })).toBe('muted-schedule');
    expect(decide({ ...all, snoozes: [] }, { symbol: 'WDO$N' })).toBe('attention-budget');
    expect(decide({ snoozes: [], interruptions: [] }, { symbol: 'WDO$N' })).toBeNull();
  });
});
