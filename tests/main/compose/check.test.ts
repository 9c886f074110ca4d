import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS, engineSettingsSchema } from '../../../app/engine/engineSettings';
import { createEngine } from '../../../app/engine/createEngine';
import { internalTexts } from '../../../app/engine/internal/internalTexts';
import type { Candle } from '../../../app/market/candle';
import { createCheckDesk } from '../../../main/compose/check/checkDesk';
import { FIVE_MINUTES, terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { ManualTime } from '../../support/manualTime';
import { openRig, type Rig } from '../../support/terminalRig';

const DAY = 288;
const CANDLES = terminalCandles(6 * DAY);
const SYMBOL = TEST_KEY.symbol;
/** As the audit has them, so that a change can be taken back. */
const SHOWN = DEFAULT_ENGINE_SETTINGS;

function deskOf({ storage, time }: Rig, settings = DEFAULT_ENGINE_SETTINGS) {
  const shares: number[] = [];
  const desk = createCheckDesk({
    storage,
    engine: () => settings,
    clock: time,
    log: () => undefined,
    progress: (share) => shares.push(share),
  });
  return { desk, shares };
}

async function check(rig: Rig, settings = DEFAULT_ENGINE_SETTINGS) {
  const answer = await deskOf(rig, settings).desk.run(SYMBOL);
  if (!answer.ok || answer.value === null) throw new Error('nothing was checked');
  return answer.value;
}

/** The same candle, corrected: it closes elsewhere. */
function corrected(candle: Candle): Candle {
  const close = candle.close + 200;
  return { ...candle, close, high: Math.max(candle.high, close) };
}

/** Live, each candle when it closes. */
function feed(rig: Rig, candles: readonly Candle[], previous: Candle | null = null): void {
  let before = previous;
  for (const candle of candles) {
    rig.time.set(candle.time + FIVE_MINUTES);
    rig.apply(candle, { previousTime: before?.time ?? null });
    before = candle;
  }
}

describe('the check of a day', () => {
  it('finds every alert again that was said, and keeps what it found', async () => {
    const rig = openRig({ shown: SHOWN });
    feed(rig, CANDLES);
    const day = await check(rig);
    expect(day.said).toBeGreaterThan(8);
    expect(day).toMatchObject({ symbol: SYMBOL, candles: DAY, reproduced: day.said, differing: 0 });
    const { desk, shares } = deskOf(rig);
    expect(desk.last(SYMBOL)).toEqual(day);
    expect(desk.conditions()).toMatchObject([{ alert: 'not-reproduced', level: 'good' }]);
    expect(desk.samples().map(({ value }) => value)).toEqual([day.said, day.said, 0, day.at / 1_000]);
    expect(shares).toEqual([]);
    const [record] = rig.storage.audit.newest(1);
    expect(record).toMatchObject({ event: 'check', actor: 'trader' });
  });

  it('gives candles the values that they had when the alerts were said', async () => {
    const rig = openRig({ shown: SHOWN });
    const said: number[] = [];
    let previous: Candle | null = null;
    for (const candle of CANDLES) {
      feed(rig, [candle], previous);
      previous = candle;
      // What has just alerted is corrected, and so is a candle now and then.
      const alerts = rig.storage.alerts.newestOfSeries(TEST_KEY, 1);
      const isAlert = alerts[0]?.candleTime === candle.time;
      if (!isAlert && said.length % 7 !== 3) continue;
      said.push(candle.time);
      previous = corrected(candle);
      rig.apply(previous, { revision: true });
    }
    expect(said.length).toBeGreaterThan(60);
    const day = await check(rig);
    expect(day.said).toBeGreaterThan(8);
    expect(day).toMatchObject({ reproduced: day.said, differing: 0 });
  });

  it('goes by the settings of each moment', async () => {
    const noShock = engineSettingsSchema.parse({ detectors: { 'volatility-shock': { enabled: false } } });
    let settings = DEFAULT_ENGINE_SETTINGS;
    const rig = openRig({ shown: SHOWN, makeEngine: () => createEngine(settings) });
    const half = CANDLES.length - DAY / 2;
    feed(rig, CANDLES.slice(0, half));
    settings = noShock;
    rig.pipeline.settingsChanged({ hash: 'b', shown: noShock }, true);
    feed(rig, CANDLES.slice(half, -30), CANDLES[half - 1]);
    settings = DEFAULT_ENGINE_SETTINGS;
    rig.pipeline.settingsChanged({ hash: 'c', shown: SHOWN }, true);
    feed(rig, CANDLES.slice(-30), CANDLES.at(-31));
    const day = await check(rig);
    expect(day.said).toBeGreaterThan(5);
    expect(day).toMatchObject({ reproduced: day.said, differing: 0 });
  });

  it('names each alert that the record does not give', async () => {
    const rig = openRig({ shown: SHOWN });
    feed(rig, CANDLES);
    const [first, second] = rig.alerts().slice(-2);
    // A candle that somebody changed behind Vigia's back.
    const stored = rig.storage.series.find(TEST_KEY)!;
    const held = rig.storage.candles.at(stored.id, first!.candleTime)!;
    rig.storage.candles.put(stored.id, { ...held, candle: { ...held.candle, close: held.candle.open } });
    const day = await check(rig);
    expect(day.unexplained).toBeGreaterThan(0);
    expect(day.reproduced).toBeLessThan(day.said);
    expect(day.differences.map(({ candleTime }) => candleTime)).toContain(first!.candleTime);
    expect(second).toBeDefined();
    expect(deskOf(rig).desk.conditions()).toMatchObject([{ level: 'bad', unhealthy: true }]);
  });

  it('says when other candles went in before, or the record does not reach back', async () => {
    const rig = openRig({ shown: SHOWN });
    feed(rig, CANDLES.slice(DAY));
    const chunk = {
      previousTime: null,
      end: true,
      liveFrom: Number.MAX_SAFE_INTEGER,
      receivedAt: 0,
    } as const;
    rig.pipeline.market.backfill(TEST_KEY, { ...chunk, candles: CANDLES.slice(0, DAY), origin: 'backfill' });
    const day = await check(rig);
    expect(new Set(day.differences.map(({ cause }) => cause))).not.toContain('unexplained');
    expect(day.reproduced + day.differing).toBeGreaterThanOrEqual(day.said);
  });

  it('of alerts that the audit never heard of says so, and accuses nobody', async () => {
    const rig = openRig({ shown: SHOWN });
    feed(rig, CANDLES);
    const [moved] = rig.alerts().slice(-1);
    const stored = rig.storage.series.find(TEST_KEY)!;
    const held = rig.storage.candles.at(stored.id, moved!.candleTime)!;
    rig.storage.candles.put(stored.id, { ...held, candle: { ...held.candle, close: held.candle.open } });
    expect((await check(rig)).unexplained).toBeGreaterThan(0);
    const db = new Database(rig.folder.database);
    db.exec('DROP TRIGGER audit_is_never_deleted; DELETE FROM audit WHERE alert_id IS NOT NULL');
    db.close();
    const day = await check(rig);
    expect(day.differing).toBeGreaterThan(0);
    expect(new Set(day.differences.map(({ cause }) => cause))).toEqual(new Set(['unrecorded']));
    expect(deskOf(rig).desk.conditions()).toMatchObject([{ level: 'good' }]);
  });

  it('of a day on which nothing was said names what came as alerts that were not said', () => {
    const found = { symbol: 'WIN$N', said: 0, reproduced: 0, unexplained: 1 };
    expect(internalTexts.notReproduced(found).begin.en).toContain('found 1 alert(s) in the stored candles');
    expect(internalTexts.notReproduced({ ...found, said: 4, reproduced: 3 }).begin.pt).toContain(
      '(3 de 4 alertas reproduzidos)',
    );
  });

  it('is made of each day once it is over, and never twice', async () => {
    const time = new ManualTime();
    const rig = openRig({ shown: SHOWN, time });
    feed(rig, CANDLES.slice(0, 5 * DAY + 10));
    const { desk } = deskOf(rig);
    await desk.work();
    const first = desk.last(SYMBOL);
    expect(first).toMatchObject({ start: CANDLES[4 * DAY]!.time, candles: DAY, differing: 0 });
    feed(rig, CANDLES.slice(5 * DAY + 10, 5 * DAY + 20), CANDLES[5 * DAY + 9]);
    await desk.work();
    expect(desk.last(SYMBOL)).toEqual(first);
    time.advance(86_400_000);
    await desk.work();
    expect(desk.last(SYMBOL)).toMatchObject({ start: CANDLES[5 * DAY]!.time, differing: 0 });
  });

  it('ends when the trader ends it', async () => {
    const rig = openRig({ shown: SHOWN });
    feed(rig, CANDLES);
    const { desk } = deskOf(rig);
    const running = desk.run(SYMBOL);
    desk.cancel();
    expect(await running).toEqual({ ok: true, value: null });
    expect(desk.last(SYMBOL)).toBeNull();
  });
});
