import { describe, expect, it } from 'vitest';
import type { LevelWish } from '../../../app/engine/ports';
import type { Candle } from '../../../app/market/candle';
import { ManualTime } from '../../support/manualTime';
import { terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig, type Rig, type RigOptions } from '../../support/terminalRig';

const SLOT = 300_000;
const CANDLES = terminalCandles(120);
const LAST = CANDLES.at(-1)!;
const PRICE = LAST.close + 500;

function wish(changes: Partial<LevelWish> = {}): LevelWish {
  return {
    price: PRICE,
    direction: 'either',
    trigger: 'live',
    repeat: 're-arm',
    hysteresis: 10,
    expiresAt: null,
    severity: null,
    ...changes,
  };
}

/** A terminal behind some candles whose clock stands one minute into the next. */
function watching(options: RigOptions = {}): Rig {
  const rig = openRig({ time: new ManualTime(LAST.time + SLOT + 60_000), ...options });
  if (rig.storage.candles.last(1) === null) rig.feed(CANDLES);
  return rig;
}

/** The candle after the last one, so far. */
function forms(rig: Rig, close: number, changes: Partial<Candle> = {}): void {
  const candle = { ...LAST, time: LAST.time + SLOT, open: LAST.close, close };
  const high = Math.max(candle.open, close);
  const low = Math.min(candle.open, close);
  rig.pipeline.market.forming(TEST_KEY, {
    candle: { ...candle, high, low, ...changes },
    bid: null,
    ask: null,
    last: null,
    receivedAt: rig.time.now(),
  });
}

function ofLevels(rig: Rig) {
  return rig.alerts().filter(({ patterns }) => patterns.includes('price-level'));
}

function draw(rig: Rig, changes: Partial<LevelWish> = {}, id: string | null = null) {
  return rig.pipeline.levels.put(id, TEST_KEY, wish(changes), 'window');
}

function drawn(rig: Rig) {
  return rig.pipeline.terminal.snapshot().levels;
}

describe('a level of the trader', () => {
  it('is told of as soon as a forming price crosses it, from disk, with its channels', () => {
    const rig = watching();
    expect(draw(rig)).toEqual({ ok: true });
    forms(rig, PRICE - 5);
    forms(rig, PRICE);
    const [alert] = ofLevels(rig);
    expect(alert).toMatchObject({
      direction: 'long',
      severity: 'high',
      price: PRICE,
      candleTime: LAST.time + SLOT,
      origin: 'live',
      reason: null,
    });
    expect(rig.events.findLast(({ type }) => type === 'alert')).toMatchObject({ alert: { id: alert!.id } });
    const owed = rig.storage.outbox.pending('desktop', 1_000);
    expect(owed.at(-1)).toMatchObject({ alert: { id: alert!.id } });
  });

  it('is crossed by a high between two pictures, but not by one from before it was drawn', () => {
    const early = watching();
    forms(early, LAST.close + 5, { high: PRICE + 50 });
    draw(early);
    forms(early, LAST.close + 10, { high: PRICE + 50 });
    expect(ofLevels(early)).toEqual([]);

    forms(early, LAST.close + 10, { high: PRICE + 55 });
    expect(ofLevels(early)).toMatchObject([{ direction: 'long', price: PRICE + 55 }]);
  });

  it('survives a kill, and says nothing twice after it', () => {
    const rig = watching();
    draw(rig);
    forms(rig, PRICE - 5);
    forms(rig, PRICE + 100);
    expect(ofLevels(rig)).toHaveLength(1);
    rig.kill();

    const again = watching({ root: rig.root });
    expect(drawn(again)).toHaveLength(1);
    forms(again, PRICE + 90, { high: PRICE + 100 });
    forms(again, PRICE + 120, { high: PRICE + 120 });
    const closed = {
      ...LAST,
      time: LAST.time + SLOT,
      open: LAST.close,
      high: PRICE + 120,
      close: PRICE + 80,
    };
    expect(again.apply(closed, { previousTime: LAST.time })).toMatchObject({ kind: 'appended' });
    expect(ofLevels(again)).toHaveLength(1);
  });

  it('that speaks once is spent, on disk and for everybody who listens, until it is set again', () => {
    const rig = watching();
    draw(rig, { repeat: 'once' });
    forms(rig, PRICE - 5);
    forms(rig, PRICE + 5);
    const spent = drawn(rig)[0]!;
    expect(spent.spentAt).toBe(rig.time.now());
    expect(rig.events.at(-2)).toMatchObject({ type: 'levels', levels: [{ spentAt: spent.spentAt }] });
    rig.kill();

    const again = watching({ root: rig.root });
    expect(drawn(again)).toEqual([spent]);
    again.time.advance(70_000);
    forms(again, PRICE + 5);
    draw(again, { repeat: 'once' }, spent.level.id);
    expect(drawn(again)).toMatchObject([
      { level: { id: spent.level.id, startPrice: PRICE + 5 }, spentAt: null },
    ]);
    forms(again, PRICE + 10);
    forms(again, PRICE - 5);
    expect(ofLevels(again).map(({ direction }) => direction)).toEqual(['long', 'short']);
  });

  it('knows after a kill on which side of it the price was when it was drawn', () => {
    const rig = watching();
    forms(rig, PRICE + 50);
    draw(rig);
    rig.kill();

    const again = watching({ root: rig.root });
    forms(again, PRICE + 60);
    expect(ofLevels(again)).toEqual([]);
    forms(again, PRICE - 5);
    expect(ofLevels(again)).toMatchObject([{ direction: 'short' }]);
  });

  it('is watched on the price of another timeframe of its symbol', () => {
    const rig = watching();
    const longer = { ...TEST_KEY, timeframe: 'M15' as const };
    const opening = rig.storage.series.find(TEST_KEY)!;
    rig.pipeline.market.openSeries({
      instrument: opening.instrument,
      timeframe: 'M15',
      source: 'bridge',
      basis: null,
    });
    const slot = Math.floor(LAST.time / 900_000) * 900_000;
    rig.pipeline.market.backfill(longer, {
      candles: [{ ...LAST, time: slot }],
      previousTime: null,
      end: true,
      origin: 'backfill',
      liveFrom: LAST.time,
      receivedAt: 0,
    });
    expect(rig.pipeline.levels.put(null, longer, wish(), 'window')).toEqual({ ok: true });
    forms(rig, PRICE - 5);
    forms(rig, PRICE);
    expect(rig.storage.alerts.newestOfSeries(longer, 5)).toMatchObject([{ timeframe: 'M15', price: PRICE }]);
  });

  it('rests on a tick, takes its severity from the settings, and is audited with what it was before', () => {
    const rig = watching({ levelDefaults: { enabled: true, severity: 'critical' } });
    draw(rig, { price: PRICE + 1.9 });
    const [first] = drawn(rig);
    expect(first).toMatchObject({ level: { price: PRICE, severity: 'critical' } });
    draw(rig, { price: PRICE + 10, severity: 'info' }, first!.level.id);
    expect(rig.storage.audit.newest(1)[0]).toMatchObject({ event: 'price-level', actor: 'window' });
    expect(JSON.parse(rig.storage.audit.newest(1)[0]!.body)).toMatchObject({
      before: { price: PRICE, severity: 'critical' },
      after: { price: PRICE + 10, severity: 'info' },
    });
    expect(rig.pipeline.levels.remove(first!.level.id, 'window')).toEqual({ ok: true });
    expect(drawn(rig)).toEqual([]);
    expect(rig.pipeline.levels.remove(first!.level.id, 'window')).toEqual({ ok: true });
    forms(rig, PRICE);
    forms(rig, PRICE + 20);
    expect(ofLevels(rig)).toEqual([]);
  });

  it.each([
    [
      'the detector is off',
      { levelDefaults: { enabled: false, severity: 'high' } },
      {},
      null,
      'alertas.yaml',
    ],
    ['its expiry has gone by', {}, { expiresAt: LAST.time }, null, 'later moment'],
    ['it was erased', {}, {}, 'gone', 'erased'],
  ] as const)('is refused in words when %s', (_when, options, changes, id, words) => {
    const answer = draw(watching(options), changes, id);
    expect(answer).toMatchObject({ ok: false });
    expect(answer.ok ? '' : answer.text.en).toContain(words);
  });

  it('is refused on a series that has no candles', () => {
    const rig = watching();
    expect(
      rig.pipeline.levels.put(null, { symbol: 'XXXX', timeframe: 'M5' }, wish(), 'window'),
    ).toMatchObject({
      ok: false,
      text: { en: expect.stringContaining('XXXX M5') as string },
    });
  });
});
