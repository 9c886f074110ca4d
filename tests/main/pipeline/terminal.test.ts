import { describe, expect, it } from 'vitest';
import { NEWEST_FIRST } from '../../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import type { AlertQuery } from '../../../app/engine/ports';
import { terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig, type Rig } from '../../support/terminalRig';

const ALL: AlertQuery = {
  ...NO_FILTER,
  sort: NEWEST_FIRST,
  limit: 100,
  cursor: null,
};

function rigWithAlerts(): Rig {
  const rig = openRig();
  rig.feed(terminalCandles(500));
  return rig;
}

describe('acknowledging', () => {
  it('is stored, audited and told, and survives a restart', () => {
    const rig = rigWithAlerts();
    const [alert] = rig.alerts();

    expect(rig.pipeline.terminal.acknowledge(alert!.id, 'window', 'vi')).toEqual({ ok: true });

    expect(rig.events.at(-1)).toMatchObject({
      type: 'alert-update',
      alert: { id: alert!.id, status: 'acknowledged', note: 'vi', acknowledgedAt: rig.time.now() },
    });
    expect(rig.storage.audit.newest(1)[0]).toMatchObject({
      event: 'acknowledge',
      actor: 'window',
      alertId: alert!.id,
    });
    rig.kill();
    const again = openRig({ root: rig.root });
    expect(again.pipeline.terminal.alert(alert!.id)).toMatchObject({ status: 'acknowledged', note: 'vi' });
    expect(again.pipeline.terminal.alerts({ ...ALL, status: 'acknowledged' }).total).toBe(1);
  });

  it('twice changes nothing and is no error', () => {
    const rig = rigWithAlerts();
    const [alert] = rig.alerts();
    rig.pipeline.terminal.acknowledge(alert!.id, 'window', 'first');
    const events = rig.events.length;
    expect(rig.pipeline.terminal.acknowledge(alert!.id, 'websocket', 'second')).toEqual({ ok: true });
    expect(rig.events).toHaveLength(events);
    expect(rig.pipeline.terminal.alert(alert!.id)?.note).toBe('first');
  });

  it('an alert that does not exist says which one', () => {
    const result = openRig().pipeline.terminal.acknowledge('nobody', 'window', null);
    expect(result).toMatchObject({ ok: false });
    expect(JSON.stringify(result)).toContain('nobody');
  });
});

describe('the terminal', () => {
  it('shows what there is in one snapshot', () => {
    const rig = rigWithAlerts();
    const snapshot = rig.pipeline.terminal.snapshot();
    const delivered = rig.alerts().filter(({ reason }) => reason === null);
    expect(snapshot.series).toMatchObject([{ symbol: 'TEST', timeframe: 'M5', candleCount: 500 }]);
    expect(snapshot.alerts.map(({ seq }) => seq)).toEqual(
      delivered
        .map(({ seq }) => seq)
        .reverse()
        .slice(0, 200),
    );
  });

  it('gives candles oldest first, before a moment and at most as many as asked', () => {
    const rig = rigWithAlerts();
    const candles = terminalCandles(500);
    const { terminal } = rig.pipeline;
    expect(terminal.candles({ key: TEST_KEY, before: null, limit: 3 })).toEqual(candles.slice(-3));
    expect(terminal.candles({ key: TEST_KEY, before: candles[10]!.time, limit: 4 })).toEqual(
      candles.slice(6, 10),
    );
    expect(terminal.candles({ key: { symbol: 'NONE', timeframe: 'M5' }, before: null, limit: 4 })).toEqual(
      [],
    );
  });

  it('resumes after a number with everything since, in order', () => {
    const rig = rigWithAlerts();
    const { terminal } = rig.pipeline;
    const delivered = rig.alerts().filter(({ reason }) => reason === null);
    const middle = delivered[5]!.seq;
    expect(terminal.alertsAfter(middle, 3).map(({ seq }) => seq)).toEqual(
      delivered.slice(6, 9).map(({ seq }) => seq),
    );
    expect(terminal.lastSeq()).toBe(rig.alerts().at(-1)!.seq);
    expect(terminal.alertsAfter(terminal.lastSeq(), 10)).toEqual([]);
  });

  it('numbers alerts 1, 2, 3 without a hole', () => {
    expect(
      rigWithAlerts()
        .alerts()
        .map(({ seq }) => seq),
    ).toEqual(
      rigWithAlerts()
        .alerts()
        .map((_, at) => at + 1),
    );
  });

  it('writes confirmations of channels together and tells them', () => {
    const rig = rigWithAlerts();
    const [first, second] = rig.alerts();
    const delivery = { channel: 'websocket', status: 'delivered', attempts: 1, latencyMs: 0.4 } as const;
    rig.time.advance(1_000);
    const told = rig.events.length;
    rig.pipeline.terminal.recordDelivery(first!.id, delivery);
    rig.pipeline.terminal.recordDelivery(second!.id, delivery);
    expect(rig.events).toHaveLength(told);

    rig.time.advance(200);

    const updates = rig.events.slice(told).map((event) => event.type === 'alert-update' && event.alert.id);
    expect(updates).toEqual([first!.id, second!.id]);
    expect(rig.pipeline.terminal.alert(first!.id)?.deliveries).toContainEqual(delivery);
  });

  it('writes what is waiting when it stops', () => {
    const rig = rigWithAlerts();
    const [first] = rig.alerts();
    rig.pipeline.terminal.recordDelivery(first!.id, {
      channel: 'websocket',
      status: 'delivered',
      attempts: 1,
      latencyMs: 0.4,
    });
    rig.stop();
    const again = openRig({ root: rig.root });
    expect(again.pipeline.terminal.alert(first!.id)?.deliveries.map(({ channel }) => channel)).toContain(
      'websocket',
    );
    expect(again.storage.audit.newest(3).map(({ event }) => event)).toEqual(['start', 'stop', 'delivery']);
  });

  it('publishes a feed that changed, and the forming candle as it comes', () => {
    const rig = openRig();
    const report = { state: 'live', delayMs: 3, clockSkewMs: 0, broker: 'XP', quarantined: 0 } as const;
    const before = rig.events.length;
    rig.pipeline.market.feed(TEST_KEY, report);
    rig.pipeline.market.feed(TEST_KEY, { ...report });
    const [candle] = terminalCandles(1);
    const forming = { candle: candle!, bid: 1, ask: 2, last: 3, receivedAt: 4 };
    rig.pipeline.market.forming(TEST_KEY, forming);
    expect(rig.events.slice(before).map(({ type }) => type)).toEqual(['series', 'forming']);
    expect(rig.storage.candles.count(1)).toBe(0);
  });
});
