import { describe, expect, it } from 'vitest';
import { alertId } from '../../../main/pipeline/alertId';
import { FIVE_MINUTES, terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig, TEST_OPENING } from '../../support/terminalRig';

describe('a closed candle', () => {
  it('is on disk with its alerts, their notifications and their audit before anyone is told', () => {
    const rig = openRig();
    const candles = terminalCandles(300);
    const unstored: string[] = [];
    rig.pipeline.terminal.subscribe((event) => {
      if (event.type !== 'alert') return;
      const { id, candleTime, reason } = event.alert;
      if (rig.storage.alerts.byId(id) === null) unstored.push(`alert ${id}`);
      if (rig.storage.candles.at(1, candleTime) === null) unstored.push(`candle ${candleTime}`);
      const pending = rig.storage.outbox.pending('desktop', 1000).filter((row) => row.alert.id === id);
      if (pending.length !== (reason === null ? 1 : 0)) unstored.push(`outbox ${id}`);
    });

    rig.feed(candles);

    expect(rig.events.filter((event) => event.type === 'alert').length).toBeGreaterThan(10);
    expect(unstored).toEqual([]);
  });

  it('carries the times of its stages, in order', () => {
    const rig = openRig();
    rig.pipeline.terminal.subscribe(() => rig.time.advance(1));
    const times = rig.feed(terminalCandles(200)).length;
    const [alert] = rig.events.filter((event) => event.type === 'alert').map((event) => event.alert);
    const { receivedAt, detectedAt, committedAt } = alert!.stages;

    expect(times).toBe(200);
    expect(receivedAt).toBeLessThanOrEqual(detectedAt);
    expect(committedAt).toBeGreaterThanOrEqual(detectedAt);
    rig.time.advance(1_000);
    expect(rig.storage.alerts.byId(alert!.id)?.stages).toEqual({ receivedAt, detectedAt, committedAt });
  });

  it('gives the same fact the same id on every machine', () => {
    expect(alertId('WIN$N|M5|long|1629715500000|1')).toBe(alertId('WIN$N|M5|long|1629715500000|1'));
    expect(alertId('WIN$N|M5|long|1629715500000|1')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(alertId('WIN$N|M5|short|1629715500000|1')).not.toBe(alertId('WIN$N|M5|long|1629715500000|1'));
  });

  it('that comes twice is said once', () => {
    const rig = openRig();
    const candles = terminalCandles(200);
    rig.feed(candles);
    const before = rig.alerts();

    const verdicts = candles.slice(-3).map((candle) => rig.apply(candle));

    expect(verdicts).toEqual([{ kind: 'duplicate' }, { kind: 'duplicate' }, { kind: 'duplicate' }]);
    expect(rig.alerts()).toEqual(before);
  });

  it('that does not follow the last one is a gap and changes nothing', () => {
    const rig = openRig();
    const candles = terminalCandles(120);
    rig.feed(candles.slice(0, 100));

    const verdict = rig.apply(candles[110]!, { previousTime: candles[109]!.time });

    expect(verdict).toEqual({ kind: 'gap', last: candles[99]!.time });
    expect(rig.storage.candles.last(1)).toEqual(candles[99]);
  });

  it('with impossible numbers is refused with the reason', () => {
    const rig = openRig();
    const [first] = terminalCandles(1);
    expect(rig.apply({ ...first!, high: first!.low - 5 })).toEqual({
      kind: 'rejected',
      reason: 'high-below-body',
    });
    expect(rig.storage.candles.count(1)).toBe(0);
  });

  it('of a series nobody opened is a bug and not a lost candle', () => {
    const rig = openRig({ opening: null });
    expect(() => rig.apply(terminalCandles(1)[0]!)).toThrow('TEST|M5 was not opened');
  });

  it('reaches every listener although one of them throws', () => {
    const rig = openRig({ opening: null });
    rig.pipeline.terminal.subscribe(() => {
      throw new Error('a bad listener');
    });
    const heard: string[] = [];
    rig.pipeline.terminal.subscribe((event) => void heard.push(event.type));
    rig.pipeline.market.openSeries(TEST_OPENING);

    rig.apply(terminalCandles(1)[0]!);

    expect(heard).toContain('candles');
    expect(rig.logged.some((line) => line.includes('a bad listener'))).toBe(true);
  });
});

describe('a revision', () => {
  it('replaces the candle, is audited, and never alerts again', () => {
    const rig = openRig();
    const candles = terminalCandles(300);
    rig.feed(candles);
    const alerts = rig.alerts();
    const last = candles.at(-1)!;
    const corrected = { ...last, close: last.low, tickVolume: last.tickVolume + 1 };

    expect(rig.apply(corrected, { revision: true })).toEqual({ kind: 'revised' });

    expect(rig.storage.candles.last(1)).toEqual(corrected);
    expect(rig.alerts()).toEqual(alerts);
    expect(rig.apply(corrected)).toEqual({ kind: 'duplicate' });
    const audit = rig.storage.audit.newest(1);
    expect(audit[0]?.event).toBe('revision');
    expect(JSON.parse(audit[0]!.body)).toMatchObject({ previous: last, candle: corrected });
  });

  it('leaves the same engine behind as if the candle had been right from the start', () => {
    const candles = terminalCandles(600);
    const revised = openRig();
    const straight = openRig();
    const wrong = { ...candles[299]!, close: candles[299]!.open };
    revised.feed([...candles.slice(0, 299), wrong]);
    revised.apply(candles[299]!, { revision: true });
    straight.feed(candles.slice(0, 300));
    for (const rig of [revised, straight]) rig.feed(candles.slice(300));

    const after = (rig: typeof revised): string[] =>
      rig
        .alerts()
        .filter(({ candleTime }) => candleTime >= candles[300]!.time + 5 * FIVE_MINUTES)
        .map(({ key, confidence, reason }) => `${key} ${confidence} ${reason}`);
    expect(after(revised)).toEqual(after(straight));
  });

  it('of an older candle makes those who show the series load it again', () => {
    const rig = openRig();
    const candles = terminalCandles(50);
    rig.feed(candles);
    const before = candles[48]!;

    rig.apply({ ...before, realVolume: before.realVolume + 1 }, { revision: true });

    expect(rig.events.at(-1)).toEqual({ type: 'candles', key: TEST_KEY, candles: [], reset: true });
  });
});

describe('a provisional candle', () => {
  it('is replaced by the final one without a second alert', () => {
    const rig = openRig();
    const candles = terminalCandles(200);
    rig.feed(candles.slice(0, 199));
    const last = candles[199]!;
    rig.apply({ ...last, tickVolume: 1 }, { provisional: true, previousTime: candles[198]!.time });
    const alerts = rig.alerts();

    expect(rig.apply(last)).toEqual({ kind: 'revised' });
    expect(rig.storage.candles.at(1, last.time)?.provisional).toBe(false);
    expect(rig.alerts()).toEqual(alerts);
  });

  it('with the same values is confirmed', () => {
    const rig = openRig();
    const [first] = terminalCandles(1);
    rig.apply(first!, { provisional: true });
    expect(rig.storage.candles.at(1, first!.time)?.provisional).toBe(true);

    expect(rig.apply(first!)).toEqual({ kind: 'duplicate' });
    expect(rig.storage.candles.at(1, first!.time)?.provisional).toBe(false);
  });
});
