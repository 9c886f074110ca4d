import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../../../app/engine/internal/conditions';
import type { MarketEvent } from '../../../app/engine/ports';
import type { Terminal } from '../../../main/compose/composeTypes';
import { createInternalAlerts } from '../../../main/compose/watch/internalAlerts';
import { ManualTime } from '../../support/manualTime';
import { FIVE_MINUTES, terminalCandles } from '../../support/terminalCandles';
import { terminalFolder } from '../../support/terminalFolder';
import { openRig } from '../../support/terminalRig';
import { terminalStart } from '../../support/terminalStart';

interface Running {
  readonly terminal: Terminal;
  readonly time: ManualTime;
  readonly calls: string[];
  notices(): { code: string; level: string; en: string }[];
  /** Goes on for so long, as the terminal's own timers see it. */
  pass(ms: number): Promise<void>;
  /** The same until that is seen: what the disk does meanwhile takes as long as it takes. */
  passUntil(seen: () => boolean | Promise<boolean>): Promise<void>;
}

async function running(root: string, settings = ''): Promise<Running> {
  writeFileSync(path.join(root, 'alertas.yaml'), `market: { source: bridge }\n${settings}`);
  const time = new ManualTime(Date.UTC(2026, 2, 16, 12, 0));
  const calls: string[] = [];
  const { terminal, events } = terminalStart(root, {
    clock: time,
    scheduler: time,
    notifyDesktop: ({ en }) => void calls.push(en),
  });
  await terminal.start();
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 1_000) {
      time.advance(1_000);
      await nextTurn();
    }
  }
  return {
    terminal,
    time,
    calls,
    notices: () =>
      events.flatMap((event: MarketEvent) =>
        event.type === 'notice'
          ? [{ code: event.notice.code, level: event.notice.level, en: event.notice.text.en }]
          : [],
      ),
    pass,
    async passUntil(seen) {
      while (!(await seen())) await pass(1_000);
    },
  };
}

async function get(terminal: Terminal, place: string): Promise<{ status: number; body: string }> {
  const headers = { authorization: `Bearer ${terminal.secrets.apiToken}` };
  const answer = await fetch(`http://127.0.0.1:${terminal.ports().http.port}${place}`, { headers });
  return { status: answer.status, body: await answer.text() };
}

describe('a terminal with something wrong about itself', () => {
  it('is quiet, healthy and measured while nothing is', async () => {
    const run = await running(terminalFolder());
    await run.pass(60_000);
    await run.passUntil(async () =>
      /vigia_backup_timestamp_seconds [1-9]/.test((await get(run.terminal, '/metrics')).body),
    );
    expect(run.notices()).toEqual([]);
    const { body } = await get(run.terminal, '/metrics');
    expect(body).toContain('vigia_internal_alert{alert="disk-low",subject=""} 0');
    expect(body).toMatch(/vigia_disk_free_bytes [1-9]/);
    expect(body).toMatch(/vigia_audit_verified_records [1-9]/);
    expect((await get(run.terminal, '/health')).status).toBe(200);
  });

  it('says that the audit is broken, in the window, on the desktop, in health and in metrics, once', async () => {
    const root = terminalFolder();
    const rig = openRig({ root });
    rig.feed(terminalCandles(100));
    rig.stop();
    const db = new Database(rig.folder.database);
    db.exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET actor = 'x' WHERE seq = 5");
    db.close();

    const run = await running(root);
    await run.passUntil(() => run.notices().some(({ code }) => code === 'audit-broken'));
    await run.pass(120_000);

    const told = run.notices().filter(({ code }) => code === 'audit-broken');
    expect(told).toMatchObject([{ level: 'error' }]);
    expect(told[0]!.en).toContain('record 5 was changed after it was written');
    expect(run.calls).toEqual([told[0]!.en]);
    const health = await get(run.terminal, '/health');
    expect(health.status).toBe(503);
    expect(health.body).toContain('record 5');
    expect((await get(run.terminal, '/metrics')).body).toContain(
      'vigia_internal_alert{alert="audit-broken",subject=""} 1',
    );
  });

  it('says that the disk is low, by its own threshold', async () => {
    const run = await running(terminalFolder(), 'watch: { freeMegabytes: 1000000 }\n');
    await run.pass(30_000);
    expect(run.notices()).toMatchObject([{ code: 'disk-low', level: 'error' }]);
    expect((await get(run.terminal, '/health')).status).toBe(503);
    const silent = await running(
      terminalFolder(),
      'watch: { freeMegabytes: 1000000 }\nnotifications: { desktop: false }\n',
    );
    await silent.pass(30_000);
    expect(silent.calls).toEqual([]);
  });

  it('says that a feed is silent in its session', async () => {
    const root = terminalFolder();
    const rig = openRig({ root });
    rig.feed(terminalCandles(50, 1, Date.UTC(2026, 2, 16, 12, 0) - 50 * FIVE_MINUTES));
    rig.stop();
    const run = await running(root);
    await run.pass(15 * 60_000);
    expect(run.notices()).toEqual([]);
    await run.pass(60_000);
    expect(run.notices()).toMatchObject([{ code: 'feed-stale-TEST', level: 'error' }]);
    expect(run.calls[0]).toContain('TEST M5: no new candle since 12:00 (UTC), and the session is open');
    expect((await get(run.terminal, '/health')).status).toBe(200);
  });
});

describe('the watch', () => {
  const condition = (level: Condition['level'], more: Partial<Condition> = {}): Condition => ({
    alert: 'disk-low',
    subject: '',
    level,
    severity: 'error',
    urgent: true,
    unhealthy: true,
    begin: { pt: 'começou', en: 'began' },
    end: { pt: 'acabou', en: 'ended' },
    ...more,
  });

  it('tells the beginning and the end once each, on the desktop what is urgent, and stops', () => {
    const time = new ManualTime();
    const told: string[] = [];
    const called: string[] = [];
    let seen: readonly Condition[] = [];
    const alerts = createInternalAlerts({
      conditions: () => seen,
      notify: ({ code, level, text }) => void told.push(`${code} ${level} ${text.en}`),
      call: ({ en }) => void called.push(en),
      clock: time,
      scheduler: time,
    });
    alerts.start();
    const feed = { alert: 'feed-stale', urgent: false, unhealthy: false } as const;
    for (const level of ['bad', 'between', 'bad', 'good', 'good'] as const) {
      seen = [
        condition(level),
        condition(level, { ...feed, subject: 'A' }),
        condition('good', { ...feed, subject: 'B' }),
      ];
      time.advance(15_000);
      expect(alerts.illnesses()).toHaveLength(level === 'good' ? 0 : 1);
      expect(alerts.samples().map(({ value }) => value)).toEqual(level === 'good' ? [0, 0, 0] : [1, 1, 0]);
    }
    expect(told).toEqual([
      'disk-low error began',
      'feed-stale-A error began',
      'disk-low info ended',
      'feed-stale-A info ended',
    ]);
    expect(called).toEqual(['began', 'ended']);
    alerts.stop();
    expect(time.waiting).toBe(0);
  });
});
