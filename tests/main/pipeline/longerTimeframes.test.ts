import { describe, expect, it } from 'vitest';
import type { Origin } from '../../../app/alerts/alert';
import type { Candle } from '../../../app/market/candle';
import { Resampler } from '../../../app/market/resampler';
import { withLongerTimeframes } from '../../../main/pipeline/longerTimeframes';
import { TEST_INSTRUMENT, TEST_KEY, terminalCandles } from '../../support/terminalCandles';
import { openRig, TEST_OPENING, type Rig } from '../../support/terminalRig';

const QUARTER = { symbol: TEST_INSTRUMENT.symbol, timeframe: 'M15' } as const;
const QUARTER_MS = 900_000;
const candles = terminalCandles(600);

function marketOf({ pipeline }: Rig) {
  return withLongerTimeframes(pipeline.market, () => ['M15'], pipeline.terminal.candles);
}

/** What M15 has to be, joined by hand from everything that closed. */
function joined(list: readonly Candle[]): Candle[] {
  const resampler = new Resampler(TEST_INSTRUMENT.calendar, 'M5', 'M15');
  return list.flatMap((candle) => resampler.push(candle));
}

function play(market: ReturnType<typeof marketOf>, list: readonly Candle[], origin: Origin = 'live'): void {
  for (const candle of list) {
    market.apply(TEST_KEY, {
      candle,
      previousTime: null,
      provisional: false,
      revision: false,
      origin,
      receivedAt: candle.time,
    });
  }
}

const stored = ({ pipeline }: Rig) =>
  pipeline.terminal.candles({ key: QUARTER, before: null, limit: 10_000 });
const said = ({ storage }: Rig) =>
  storage.alerts.newestOfSeries(QUARTER, 10_000).map(({ key, reason }) => `${key} ${reason ?? 'said'}`);

describe('longer timeframes', () => {
  it('are joined candle by candle, with alerts of their own', () => {
    const rig = openRig({ opening: null });
    const market = marketOf(rig);
    market.openSeries(TEST_OPENING);
    play(market, candles);
    expect(stored(rig)).toEqual(joined(candles));
    expect(said(rig).length).toBeGreaterThan(0);
  });

  it('stay marked as simulated when they close late, and say nothing then', () => {
    const rig = openRig({ opening: null });
    const market = marketOf(rig);
    market.openSeries({ ...TEST_OPENING, source: 'simulated' });
    // Of every ten quarters of an hour the last two and the end of the one before are missing.
    const isThere = (_: Candle, at: number): boolean => at % 30 < 23;
    play(market, terminalCandles(3_000).filter(isThere), 'simulated');
    const alerts = rig.storage.alerts.newestOfSeries(QUARTER, 10_000);
    expect(new Set(alerts.map(({ origin }) => origin))).toEqual(new Set(['simulated']));
    const late = alerts.filter(({ reason }) => reason === 'historical');
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(alerts.length);
    expect(new Set(late.map(({ candleTime }) => (candleTime / QUARTER_MS) % 10)).size).toBe(1);
  });

  it('come out the same when the terminal stops in the middle of a longer candle', () => {
    const undisturbed = openRig({ opening: null });
    const market = marketOf(undisturbed);
    market.openSeries(TEST_OPENING);
    play(market, candles);

    const first = openRig({ opening: null });
    const before = marketOf(first);
    before.openSeries(TEST_OPENING);
    play(before, candles.slice(0, 301));
    first.kill();
    const second = openRig({ root: first.root, opening: null });
    const after = marketOf(second);
    after.openSeries(TEST_OPENING);
    play(after, candles.slice(301));
    expect(stored(second)).toEqual(stored(undisturbed));
    expect(said(second)).toEqual(said(undisturbed));
  });

  it('make up for a longer candle that a crash left out, and still say what it found', () => {
    const rig = openRig();
    rig.feed(candles);
    const market = marketOf(rig);
    market.openSeries(TEST_OPENING);
    expect(stored(rig)).toEqual(joined(candles));
  });

  it('follow a revision of the candles they were made of', () => {
    const rig = openRig({ opening: null });
    const market = marketOf(rig);
    market.openSeries(TEST_OPENING);
    play(market, candles);
    const last = candles.at(-1)!;
    const corrected = { ...last, high: last.high + 50 };
    play(market, [corrected]);
    expect(stored(rig)).toEqual(joined([...candles.slice(0, -1), corrected]));
  });

  it('are joined from history that comes in chunks, and say nothing about it', () => {
    const rig = openRig({ opening: null });
    const market = marketOf(rig);
    market.openSeries(TEST_OPENING);
    const chunk = { previousTime: null, origin: 'backfill', liveFrom: Infinity, receivedAt: 0 } as const;
    market.backfill(TEST_KEY, { ...chunk, candles: candles.slice(0, 250), end: false });
    market.backfill(TEST_KEY, { ...chunk, candles: candles.slice(250), end: true });
    expect(stored(rig)).toEqual(joined(candles));
    expect(said(rig).filter((line) => line.endsWith('said'))).toEqual([]);
  });

  it('are left to a source that brings them itself', () => {
    const rig = openRig({ opening: null });
    const market = marketOf(rig);
    market.openSeries({ ...TEST_OPENING, timeframe: 'M15' });
    market.openSeries(TEST_OPENING);
    play(market, candles);
    expect(stored(rig)).toEqual([]);
  });
});
