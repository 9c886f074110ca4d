import { describe, expect, it } from 'vitest';
import type { ReplayState } from '../../../app/contract/ipcReplay';
import type { AlertFilter, MarketEvent } from '../../../app/engine/ports';
import { NEWEST_FIRST } from '../../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import { createReplayDesk } from '../../../main/compose/replay/replayDesk';
import { FIVE_MINUTES, TEST_KEY, terminalCandles } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

const NO_FILE = () =>
  Promise.resolve({ ok: false as const, problem: { code: 'x', text: { pt: 'x', en: 'x' } } });
const REPLAYED = { symbol: 'TEST ▷', timeframe: 'M5' } as const;
const DAY = 86_400_000;

function openDesk(count = 1_000) {
  const rig = openRig();
  const candles = terminalCandles(count);
  rig.feed(candles);
  const desk = createReplayDesk({
    settings: () => DEFAULT_ENGINE_SETTINGS,
    terminal: rig.pipeline.terminal,
    clock: rig.time,
    scheduler: rig.time,
    fileMarket: NO_FILE,
  });
  const events: MarketEvent[] = [];
  const states: (ReplayState | null)[] = [];
  desk.terminal.subscribe((event) => void events.push(event));
  desk.onChange((state) => states.push(state));
  const shown = () => desk.terminal.candles({ key: REPLAYED, before: null, limit: 200_000 });
  const search = (filter: Partial<AlertFilter>) =>
    desk.terminal
      .alerts({
        ...NO_FILTER,
        symbol: REPLAYED.symbol,
        ...filter,
        sort: NEWEST_FIRST,
        limit: 1_000,
        cursor: null,
      })
      .alerts.toReversed();
  const found = () => search({}).map(({ key }) => key);
  return { rig, candles, desk, events, states, shown, found, search };
}

const from = (candles: readonly { readonly time: number }[], index: number) => ({
  kind: 'stored' as const,
  key: TEST_KEY,
  from: candles[index]!.time,
});

describe('a replay of stored candles', () => {
  it('starts with its day, paused, and steps one candle at a time', async () => {
    const { candles, desk, shown, states } = openDesk();
    expect(await desk.open(from(candles, 300))).toEqual({ ok: true });
    // The day of the 301st candle begins with the 289th.
    expect(desk.state()).toMatchObject({
      key: REPLAYED,
      playing: false,
      position: 288,
      start: 288,
      length: 1_000,
    });
    desk.command({ do: 'step' });
    expect(shown()).toEqual(candles.slice(0, 289));
    expect(states.at(-1)).toMatchObject({ position: 289, at: candles[288]!.time });
  });

  it('plays at the speed it is told, pauses, and stops at its end', async () => {
    const { rig, candles, desk } = openDesk();
    await desk.open(from(candles, 300));
    desk.command({ do: 'speed', speed: 16 });
    desk.command({ do: 'toggle' });
    rig.time.advance(5_000);
    expect(desk.state()?.position).toBeGreaterThanOrEqual(288 + 78);
    expect(desk.state()?.position).toBeLessThanOrEqual(288 + 80);
    desk.command({ do: 'toggle' });
    const { position } = desk.state()!;
    rig.time.advance(5_000);
    expect(desk.state()).toMatchObject({ position, playing: false });
    desk.command({ do: 'speed', speed: 0 });
    desk.command({ do: 'play' });
    rig.time.advance(1_000);
    expect(desk.state()).toMatchObject({ position: 1_000, playing: false });
  });

  it('finds what the live market found, again after every jump', async () => {
    const { rig, candles, desk, found } = openDesk();
    const live = rig.alerts().map(({ key }) => key);
    await desk.open(from(candles, 300));
    desk.command({ do: 'jump', to: candles.at(-1)!.time + 1 });
    expect(found()).toEqual(live);
    desk.command({ do: 'restart' });
    expect(found().length).toBeLessThan(live.length);
    desk.command({ do: 'jump', to: candles.at(-1)!.time + 1 });
    expect(found()).toEqual(live);
  });

  it('is searched by every filter of the history', async () => {
    const { rig, candles, desk, search } = openDesk();
    await desk.open(from(candles, 300));
    desk.command({ do: 'jump', to: candles.at(-1)!.time + 1 });
    const live = rig.alerts();
    const { severity, direction, patterns } = live[0]!;
    const filters: Partial<AlertFilter>[] = [{ severity }, { direction }, { pattern: patterns[0]! }];
    for (const filter of filters) {
      const wanted = live.filter(
        (alert) =>
          alert.severity === (filter.severity ?? alert.severity) &&
          alert.direction === (filter.direction ?? alert.direction) &&
          (filter.pattern == null || alert.patterns.includes(filter.pattern)),
      );
      expect(wanted.length).toBeLessThan(live.length);
      expect(search(filter).map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
    }
    expect(search({ origin: 'live' })).toEqual([]);
  });

  it('begins shortly before the alert it is asked for, and finds it', async () => {
    const { rig, desk, found } = openDesk();
    const alert = rig.alerts().at(-1)!;
    await desk.open({ kind: 'alert', id: alert.id });
    expect(desk.state()).toMatchObject({ at: alert.candleTime - 25 * FIVE_MINUTES });
    for (let step = 0; step < 25; step++) desk.command({ do: 'step' });
    expect(found()).toContain(alert.key);
  });

  it('stores nothing, delivers nothing and leaves the live market alone', async () => {
    const { rig, candles, desk, events } = openDesk();
    const before = rig.pipeline.terminal.lastSeq();
    const pending = rig.pipeline.outbox.depth();
    await desk.open(from(candles, 300));
    desk.command({ do: 'jump', to: candles.at(-1)!.time });
    desk.command({ do: 'step' });
    expect(rig.pipeline.terminal.lastSeq()).toBe(before);
    expect(rig.pipeline.outbox.depth()).toEqual(pending);
    expect(rig.pipeline.series().map(({ symbol }) => symbol)).toEqual(['TEST']);
    // The live market goes on beside it, and the window hears of both.
    const next = terminalCandles(1_001).at(-1)!;
    expect(rig.apply(next, { previousTime: candles.at(-1)!.time })).toMatchObject({ kind: 'appended' });
    const heard = events.filter((event) => event.type === 'candles').map(({ key }) => key.symbol);
    expect(new Set(heard)).toEqual(new Set(['TEST', 'TEST ▷']));
    const told = events.filter((event) => event.type === 'alert');
    expect(told.every(({ alert }) => (alert.symbol === 'TEST ▷') === (alert.origin === 'replay'))).toBe(true);
    expect(desk.terminal.acknowledge(`replay-x`, 'window', null).ok).toBe(false);
  });

  it("watches copies of the trader's levels from its start on, and leaves the live ones as they are", async () => {
    const { rig, candles, desk, found } = openDesk();
    const market = candles.slice(288);
    const seen = candles[287]!.close;
    const highest = market.reduce((high, candle) => Math.max(high, candle.high), 0);
    const lowest = market.reduce((low, candle) => Math.min(low, candle.low), Infinity);
    const price = highest - seen > seen - lowest ? (seen + highest) / 2 : (seen + lowest) / 2;
    const wish = { price, direction: 'either', trigger: 'live', repeat: 'once', hysteresis: 1 } as const;
    const put = rig.pipeline.levels.put(
      null,
      TEST_KEY,
      { ...wish, expiresAt: null, severity: null },
      'window',
    );
    expect(put).toEqual({ ok: true });
    const drawn = rig.pipeline.terminal.snapshot().levels;
    const stored = rig.pipeline.terminal.lastSeq();
    await desk.open(from(candles, 300));
    expect(found().filter((key) => key.startsWith('level|'))).toEqual([]);
    for (let round = 0; round < 2; round++) {
      desk.command({ do: 'jump', to: candles.at(-1)!.time + 1 });
      const rung = found().filter((key) => key.startsWith('level|'));
      expect(rung).toHaveLength(1);
      const at = Number(rung[0]!.split('|')[3]);
      const level = drawn[0]!.level.price;
      const first = market.find(({ high, low }) => (level > seen ? high >= level : low <= level));
      expect(at).toBe(first?.time);
      desk.command({ do: 'restart' });
    }
    expect(rig.pipeline.terminal.snapshot().levels).toEqual(drawn);
    expect(rig.pipeline.terminal.lastSeq()).toBe(stored);
    rig.pipeline.levels.remove(drawn[0]!.level.id, 'window');
    await desk.open(from(candles, 300));
    desk.command({ do: 'jump', to: candles.at(-1)!.time + 1 });
    expect(found().some((key) => key.startsWith('level|'))).toBe(false);
  });

  it('is one more series for the window while it is open, and none after', async () => {
    const { candles, desk, states } = openDesk();
    await desk.open(from(candles, 300));
    expect(desk.terminal.snapshot().series.map(({ symbol, source }) => [symbol, source])).toEqual([
      ['TEST', 'bridge'],
      ['TEST ▷', 'replay'],
    ]);
    desk.command({ do: 'close' });
    expect(desk.state()).toBeNull();
    expect(states.at(-1)).toBeNull();
    expect(desk.terminal.snapshot().series).toHaveLength(1);
    expect(desk.command({ do: 'play' })).toMatchObject({ ok: false });
  });

  it('says in a sentence what cannot be replayed', async () => {
    const { candles, desk } = openDesk(50);
    const nowhere = await desk.open({ kind: 'stored', key: TEST_KEY, from: candles.at(-1)!.time + 9 * DAY });
    expect(!nowhere.ok && nowhere.text.en).toContain('No candles of TEST');
    expect(await desk.open({ kind: 'alert', id: 'x' })).toMatchObject({ ok: false });
  });
});
