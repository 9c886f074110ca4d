import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { planDeliveries } from '../../../app/alerts/deliveryPolicy';
import type { SnoozeRequest } from '../../../app/alerts/silence/snoozeRequest';
import type { DeliveryPlan } from '../../../main/pipeline/pipelineCore';
import { ManualTime } from '../../support/manualTime';
import { NO_SILENCE } from '../../support/noSilence';
import { terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig, TEST_OPENING, type Rig } from '../../support/terminalRig';
import { ALL_ON } from '../delivery/deliveryRig';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const candles = terminalCandles(900);
const ALL: SnoozeRequest = { symbol: null, pattern: null, until: { kind: 'minutes', minutes: 15 } };

const reasons = (rig: Rig): (string | null)[] => rig.alerts().map(({ reason }) => reason);
const auditOf = (rig: Rig): string[] =>
  rig.storage.audit
    .newest(10_000)
    .filter(({ event }) => event.includes('snooze'))
    .reverse()
    .map(({ event, actor }) => `${event} by ${actor}`);
const running = (rig: Rig) => rig.pipeline.terminal.snapshot().snoozes;

describe('a snooze', () => {
  it('mutes delivery only: what is found is stored with the reason, in sight and with nothing owed', () => {
    const rig = openRig();
    expect(rig.pipeline.terminal.snooze(ALL, 'window')).toEqual({ ok: true });

    rig.feed(candles.slice(0, 400));

    expect(rig.alerts().length).toBeGreaterThan(10);
    expect(new Set(reasons(rig).filter((reason) => reason !== 'cooldown'))).toEqual(new Set(['snoozed']));
    expect(rig.storage.outbox.depth()).toEqual({});
    expect(rig.pipeline.terminal.lastSeq()).toBe(rig.alerts().length);
    const published = rig.events.filter((event) => event.type === 'alert');
    expect(published.length).toBe(rig.alerts().length);
  });

  it('ends at its time, which is audited and told', () => {
    const rig = openRig();
    rig.pipeline.terminal.snooze(ALL, 'window');
    rig.feed(candles.slice(0, 300));
    rig.time.advance(15 * MINUTE);
    const before = rig.alerts().length;
    for (const candle of candles.slice(300, 600)) rig.apply(candle);

    expect(running(rig)).toEqual([]);
    expect(reasons(rig).slice(before)).toContain(null);
    expect(reasons(rig).slice(before)).not.toContain('snoozed');
    expect(auditOf(rig)).toEqual(['snooze by window', 'snooze-expired by vigia']);
    expect(rig.events.filter(({ type }) => type === 'snoozes').at(-1)).toEqual({
      type: 'snoozes',
      snoozes: [],
    });
  });

  it('ends when the trader ends it; ending it twice is fine', () => {
    const rig = openRig();
    rig.pipeline.terminal.snooze(ALL, 'window');
    const [{ id } = { id: 0 }] = running(rig);
    expect(rig.pipeline.terminal.endSnooze(id, 'window')).toEqual({ ok: true });
    expect(rig.pipeline.terminal.endSnooze(id, 'window')).toEqual({ ok: true });
    rig.feed(candles.slice(0, 300));
    expect(reasons(rig)).not.toContain('snoozed');
    expect(auditOf(rig)).toEqual(['snooze by window', 'unsnooze by window']);
  });

  it('of the same scope replaces the one that holds: the last word counts', () => {
    const rig = openRig();
    const pattern = { ...ALL, pattern: 'engulfing' } as const;
    rig.pipeline.terminal.snooze(ALL, 'window');
    rig.pipeline.terminal.snooze(pattern, 'window');
    rig.pipeline.terminal.snooze({ ...ALL, until: { kind: 'minutes', minutes: 5 } }, 'window');
    expect(running(rig).map(({ pattern: of, until }) => [of, until - rig.time.now()])).toEqual([
      ['engulfing', 15 * MINUTE],
      [null, 5 * MINUTE],
    ]);
  });

  it('survives a kill, holds no longer for it, and what ended meanwhile is written at the start', () => {
    const first = openRig();
    first.pipeline.terminal.snooze(ALL, 'window');
    first.feed(candles.slice(0, 100));
    first.kill();
    const { root } = first;
    let time = new ManualTime(first.time.now() + 10 * MINUTE);

    const second = openRig({ root, time });
    expect(running(second).map(({ until }) => until - time.now())).toEqual([5 * MINUTE]);
    for (const candle of candles.slice(100, 300)) second.apply(candle);
    expect(reasons(second)).not.toContain(null);
    second.kill();
    time = new ManualTime(time.now() + 5 * MINUTE);

    const third = openRig({ root, time });
    const before = third.alerts().length;
    for (const candle of candles.slice(300, 600)) third.apply(candle);
    expect(reasons(third).slice(before)).toContain(null);
    time.advance(1);
    expect(running(third)).toEqual([]);
    expect(auditOf(third)).toEqual(['snooze by window', 'snooze-expired by vigia']);
  });

  it('keeps its length when the clock is set back, also over a restart', () => {
    const first = openRig();
    first.pipeline.terminal.snooze(ALL, 'window');
    first.time.advance(5 * MINUTE);
    first.time.set(first.time.now() - 3 * 24 * HOUR);
    first.feed(candles.slice(0, 300));
    expect(reasons(first)).not.toContain(null);
    first.kill();
    const { root } = first;
    const time = new ManualTime(first.time.now());

    const second = openRig({ root, time });
    time.advance(1);
    expect(running(second).map(({ until }) => until - time.now())).toEqual([15 * MINUTE - 1]);
    time.advance(15 * MINUTE);
    expect(running(second)).toEqual([]);
    expect(auditOf(second)).toEqual(['snooze by window', 'snooze-moved by vigia', 'snooze-expired by vigia']);
  });

  it('is over when the clock jumps ahead: better heard than missed', () => {
    const rig = openRig();
    rig.pipeline.terminal.snooze(ALL, 'window');
    rig.time.set(rig.time.now() + HOUR);
    rig.feed(candles.slice(0, 300));
    expect(reasons(rig)).not.toContain('snoozed');
    rig.time.advance(10_000);
    expect(running(rig)).toEqual([]);
  });

  it('to the end of the session ends with the day of a continuous market', () => {
    const rig = openRig();
    const until = { kind: 'session', series: TEST_KEY } as const;
    rig.pipeline.terminal.snooze({ symbol: 'TEST', pattern: null, until }, 'window');
    expect(running(rig)).toMatchObject([
      { symbol: 'TEST', pattern: null, ends: 'session', until: Date.UTC(2026, 2, 17) },
    ]);
  });

  it('to the end of a simulated session counts what is left of it in candles of that market', () => {
    const rig = openRig({ opening: { ...TEST_OPENING, source: 'simulated' } });
    // The last candle closes at 20:00 of its day; four hours are left: 48 candles, one a second.
    rig.feed(candles.slice(0, 20 * 12));
    const until = { kind: 'session', series: TEST_KEY } as const;
    rig.pipeline.terminal.snooze({ ...ALL, until }, 'window');
    expect(running(rig).map((snooze) => snooze.until - rig.time.now())).toEqual([48_000]);
  });

  it('that the disk refuses is refused in words, and holds nothing', () => {
    const rig = openRig();
    const broken = new Database(rig.folder.database);
    broken.exec("CREATE TRIGGER broken BEFORE INSERT ON snoozes BEGIN SELECT RAISE(ABORT, 'broken'); END");
    broken.close();
    const answer = rig.pipeline.terminal.snooze(ALL, 'window');
    expect(answer.ok ? '' : answer.text.pt).not.toBe('');
    expect(running(rig)).toEqual([]);
    rig.feed(candles.slice(0, 300));
    expect(reasons(rig)).toContain(null);
    expect(auditOf(rig)).toEqual([]);
  });

  it('to the end of a session nobody knows is refused in words', () => {
    const rig = openRig();
    const until = { kind: 'session', series: { symbol: 'NONE', timeframe: 'M5' } } as const;
    const answer = rig.pipeline.terminal.snooze({ ...ALL, until }, 'window');
    expect(answer.ok ? '' : answer.text.en).toContain('NONE M5');
    expect(running(rig)).toEqual([]);
  });
});

/** A budget, with the desktop and e-mail to tell of what is over it. */
function budgetRig(perHour: number, options: { root?: string; time?: ManualTime } = {}): Rig {
  const channels = new Set(['desktop', 'email', 'sound', 'webhook'] as const);
  const plan: DeliveryPlan = (alert, now) => planDeliveries(alert, now, ALL_ON, channels);
  const attention = { perHour, criticalBreaks: false, digestAfterMs: 30 * MINUTE };
  return openRig({ ...options, plan, silence: { ...NO_SILENCE, attention } });
}
/** A minute of the computer's clock for each candle. */
function play(rig: Rig, from: number, to: number): void {
  for (const candle of candles.slice(from, to)) {
    rig.apply(candle);
    rig.time.advance(MINUTE);
  }
}

describe('the attention budget', () => {
  it('tells no more than it allows and owes a digest for the rest, to people and not to programs', () => {
    const rig = budgetRig(3);
    play(rig, 0, 400);
    const told = rig.alerts().filter(({ reason }) => reason === null);
    const folded = rig.alerts().filter(({ reason }) => reason === 'attention-budget');
    expect(told.length).toBeGreaterThan(5);
    expect(folded.length).toBeGreaterThan(5);
    for (const { detectedAt } of told)
      expect(
        told.filter((one) => one.detectedAt > detectedAt - HOUR && one.detectedAt <= detectedAt).length,
      ).toBeLessThanOrEqual(3);
    for (const { deliveries } of folded)
      expect(deliveries.map(({ channel }) => channel).sort()).toEqual(['desktop', 'email']);
    const rows = rig.storage.outbox.folded('desktop', 1_000);
    expect(rows.map(({ alert }) => alert.id)).toEqual(folded.map(({ id }) => id));
  });

  it('gathers alerts in one digest until it falls due, at most as late as wanted', () => {
    const rig = budgetRig(2);
    play(rig, 0, 400);
    const rows = rig.storage.outbox.folded('desktop', 1_000);
    const digests = new Map<number | null, number[]>();
    for (const { digest, dueAt, createdAt } of rows) {
      expect(dueAt - createdAt).toBeLessThanOrEqual(30 * MINUTE);
      expect(dueAt).toBeGreaterThan(createdAt);
      digests.set(digest, [...(digests.get(digest) ?? []), dueAt]);
    }
    expect(digests.size).toBeGreaterThan(1);
    expect(digests.size).toBeLessThan(rows.length);
    for (const dues of digests.values()) expect(new Set(dues).size).toBe(1);
  });

  it('is the same after a kill and a restart as without one', () => {
    const steady = budgetRig(2);
    play(steady, 0, 400);
    let broken = budgetRig(2);
    for (const from of [0, 100, 200, 300]) {
      play(broken, from, from + 100);
      broken.kill();
      broken = budgetRig(2, { root: broken.root, time: new ManualTime(broken.time.now()) });
    }
    expect(reasons(broken)).toEqual(reasons(steady));
    const dues = (rig: Rig) =>
      rig.storage.outbox.folded('email', 1_000).map(({ alert, digest, dueAt }) => [alert.id, digest, dueAt]);
    expect(dues(broken)).toEqual(dues(steady));
  });

  it('owes no digest where nobody could be told', () => {
    const rig = openRig({
      plan: () => [],
      silence: { ...NO_SILENCE, attention: { ...NO_SILENCE.attention, perHour: 1, criticalBreaks: false } },
    });
    play(rig, 0, 300);
    expect(reasons(rig)).toContain('attention-budget');
    expect(rig.storage.digests.newestDueAt(Infinity, 10)).toEqual([]);
  });
});

describe('a mute schedule', () => {
  it('keeps what it silences with its reason, by the time of the decision', () => {
    const time = new ManualTime(Date.parse('2026-03-16T11:50:00Z'));
    const schedules = [
      {
        days: [0],
        span: { kind: 'clock', from: 720, to: 1440, zone: 'UTC' },
        symbols: ['TEST'],
        patterns: [],
        except: ['critical'],
      },
    ] as const;
    const rig = openRig({ time, silence: { ...NO_SILENCE, schedules } });
    rig.feed(candles.slice(0, 400));
    expect(reasons(rig)).not.toContain('muted-schedule');
    time.advance(10 * MINUTE);
    const before = rig.alerts().length;
    for (const candle of candles.slice(400)) rig.apply(candle);
    const after = rig.alerts().slice(before);
    expect(
      after.filter(({ reason }) => reason === null).every(({ severity }) => severity === 'critical'),
    ).toBe(true);
    expect(after.filter(({ reason }) => reason === 'muted-schedule').length).toBeGreaterThan(3);
  });
});
