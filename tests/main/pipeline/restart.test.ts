import { describe, expect, it } from 'vitest';
import type { Candle } from '../../../app/market/candle';
import { terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig, TEST_OPENING, type Rig } from '../../support/terminalRig';

/** What the trader could tell apart; the moments of this run's clock are not part of it. */
function facts(rig: Rig): unknown[] {
  return rig.alerts().map(({ key, id, seq, confidence, patterns, plan, signals, reason, origin }) => {
    return { key, id, seq, confidence, patterns, plan, signals, reason, origin };
  });
}

/** Feeds the candles, ending the process after each number of candles in `ends`. */
function withEnds(candles: readonly Candle[], ends: readonly number[], end: 'stop' | 'kill'): Rig {
  let rig = openRig();
  let fed = 0;
  for (const until of [...ends, candles.length]) {
    rig.feed(candles.slice(fed, until));
    fed = until;
    if (until === candles.length) return rig;
    rig[end]();
    rig = openRig({ root: rig.root, time: rig.time });
  }
  return rig;
}

describe('a restart', () => {
  const candles = terminalCandles(1_200);

  it.each(['stop', 'kill'] as const)('by %s finds exactly what an undisturbed run finds', (end) => {
    const undisturbed = openRig();
    undisturbed.feed(candles);

    const disturbed = withEnds(candles, [1, 20, 21, 22, 249, 250, 251, 260, 511, 900, 1_199], end);

    expect(facts(disturbed)).toEqual(facts(undisturbed));
    expect(disturbed.storage.candles.count(1)).toBe(candles.length);
  });

  it('says nothing twice when the source sends everything again', () => {
    const first = openRig();
    first.feed(candles.slice(0, 400));
    const said = first.alerts();
    first.kill();
    const second = openRig({ root: first.root });

    const verdict = second.pipeline.market.backfill(TEST_KEY, {
      candles: candles.slice(0, 400),
      previousTime: null,
      end: true,
      origin: 'backfill',
      liveFrom: 0,
      receivedAt: second.time.now(),
    });

    expect(verdict).toMatchObject({ appended: 0, revised: 0, duplicates: 400, rejected: [], gap: null });
    expect(second.alerts()).toEqual(said);
    expect(second.events.filter(({ type }) => type === 'alert')).toEqual([]);
  });

  it('tells the source where the stored series stands', () => {
    const first = openRig();
    first.feed(candles.slice(0, 300));
    first.kill();
    const second = openRig({ root: first.root, opening: null });

    expect(second.pipeline.terminal.snapshot().series).toMatchObject([
      { symbol: 'TEST', candleCount: 300, lastCandle: candles[299]!, feed: { state: 'waiting' } },
    ]);
    expect(second.pipeline.market.openSeries(TEST_OPENING)).toEqual({ last: candles[299]!, count: 300 });
  });

  it('with other settings starts from the candles and keeps what was said', () => {
    const first = openRig();
    first.feed(candles.slice(0, 600));
    const said = facts(first);
    first.stop();

    const second = openRig({ root: first.root, configHash: 'other' });

    expect(second.apply(candles[599]!)).toEqual({ kind: 'duplicate' });
    expect(facts(second)).toEqual(said);
    const events = second.storage.audit.newest(5).map(({ event }) => event);
    expect(events).toContain('settings');
  });

  it('after a clean end replays no candle', () => {
    const first = openRig();
    first.feed(candles.slice(0, 333));
    first.stop();
    const second = openRig({ root: first.root });
    expect(second.storage.snapshots.newest(1)[0]).toMatchObject({
      candleTime: candles[332]!.time,
      candleCount: 333,
    });
  });
});
