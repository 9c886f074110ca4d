import { describe, expect, it } from 'vitest';
import type { BackfillChunk } from '../../../app/engine/ports';
import type { Candle } from '../../../app/market/candle';
import { FIVE_MINUTES, terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig, TEST_OPENING, type Rig } from '../../support/terminalRig';

const candles = terminalCandles(600);

function chunk(part: readonly Candle[], how: Partial<BackfillChunk> = {}): BackfillChunk {
  const previousTime = null;
  return {
    candles: part,
    previousTime,
    end: true,
    origin: 'backfill',
    liveFrom: Infinity,
    receivedAt: 0,
    ...how,
  };
}

const keys = (rig: Rig): string[] => rig.alerts().map(({ key }) => key);

describe('history', () => {
  it('is recorded as historical, and nothing of it is delivered', () => {
    const live = openRig();
    live.feed(candles);
    const rig = openRig();

    const verdict = rig.pipeline.market.backfill(TEST_KEY, chunk(candles));

    expect(verdict).toEqual({ appended: 600, revised: 0, duplicates: 0, rejected: [], gap: null });
    expect(keys(rig)).toEqual(keys(live));
    expect(new Set(rig.alerts().map(({ reason, origin }) => `${reason} ${origin}`))).toEqual(
      new Set(['historical backfill']),
    );
    expect(rig.storage.outbox.depth()).toEqual({});
  });

  it('alerts from the moment on that the source calls live', () => {
    const rig = openRig();
    rig.pipeline.market.backfill(TEST_KEY, chunk(candles, { liveFrom: candles[300]!.time }));
    const reasons = rig.alerts().map(({ candleTime, reason }) => [candleTime >= candles[300]!.time, reason]);
    expect(reasons.filter(([isLive, reason]) => isLive !== (reason === null))).toEqual([]);
    expect(reasons.length).toBeGreaterThan(20);
  });

  it('closes a gap, and the live candles follow', () => {
    const rig = openRig();
    rig.feed(candles.slice(0, 200));
    const next = candles[250]!;
    expect(rig.apply(next, { previousTime: candles[249]!.time })).toEqual({
      kind: 'gap',
      last: candles[199]!.time,
    });

    const repaired = rig.pipeline.market.backfill(
      TEST_KEY,
      chunk(candles.slice(199, 250), { previousTime: candles[198]!.time }),
    );

    expect(repaired).toMatchObject({ appended: 50, duplicates: 1, gap: null });
    expect(rig.apply(next, { previousTime: candles[249]!.time })).toMatchObject({ kind: 'appended' });
    expect(rig.storage.candles.before(1, Infinity, 1_000)).toEqual(candles.slice(0, 251));
  });

  it('that does not join the series says so and changes nothing', () => {
    const rig = openRig();
    rig.feed(candles.slice(0, 200));
    const verdict = rig.pipeline.market.backfill(
      TEST_KEY,
      chunk(candles.slice(300, 400), { previousTime: candles[299]!.time }),
    );
    expect(verdict).toMatchObject({ appended: 0, gap: { last: candles[199]!.time } });
    expect(rig.storage.candles.count(1)).toBe(200);
  });

  it('with a bad candle in it keeps the good ones and names the bad one', () => {
    const rig = openRig();
    const bad = { ...candles[50]!, high: candles[50]!.low - 5 };
    const part = [...candles.slice(0, 50), bad, ...candles.slice(51, 100)];

    const verdict = rig.pipeline.market.backfill(TEST_KEY, chunk(part));

    expect(verdict).toMatchObject({ appended: 99, gap: null });
    expect(verdict.rejected).toEqual([{ time: bad.time, reason: 'high-below-body' }]);
  });

  it('older than the series goes in front of it and is searched as well', () => {
    const rig = openRig();
    rig.feed(candles.slice(400));
    const { market } = rig.pipeline;

    const first = market.backfill(TEST_KEY, chunk(candles.slice(0, 200), { end: false }));
    const second = market.backfill(TEST_KEY, chunk(candles.slice(200, 401)));

    expect([first.appended, second.appended, second.duplicates]).toEqual([200, 200, 1]);
    expect(rig.storage.candles.before(1, Infinity, 1_000)).toEqual(candles);
    const straight = openRig();
    straight.feed(candles);
    const older = (each: Rig): string[] =>
      each
        .alerts()
        .filter(({ candleTime }) => candleTime < candles[400]!.time)
        .map(({ key }) => key);
    expect(older(rig)).toEqual(older(straight));
    expect(older(rig).length).toBeGreaterThan(20);
    expect(rig.events).toContainEqual({ type: 'candles', key: TEST_KEY, candles: [], reset: true });
  });

  it('older than the series is searched although the source came back in between', () => {
    const rig = openRig();
    rig.feed(candles.slice(400));
    const { market } = rig.pipeline;
    market.backfill(TEST_KEY, chunk(candles.slice(0, 200), { end: false }));
    market.openSeries(TEST_OPENING);
    market.backfill(TEST_KEY, chunk(candles.slice(200, 401)));
    expect(rig.alerts().filter(({ candleTime }) => candleTime < candles[200]!.time).length).toBeGreaterThan(
      5,
    );
  });

  it('of a file gives way where the bridge says otherwise', () => {
    const rig = openRig();
    rig.feed(candles.slice(0, 100));
    rig.pipeline.market.openSeries({ ...TEST_OPENING, source: 'file' });
    const other = { ...candles[40]!, close: candles[40]!.open };

    const verdict = rig.pipeline.market.backfill(TEST_KEY, chunk([other, candles[41]!]));

    expect(verdict.rejected).toEqual([{ time: other.time, reason: 'bridge-disagrees' }]);
    expect(rig.storage.candles.at(1, other.time)?.candle).toEqual(candles[40]);
  });

  it('of the bridge corrects what a file had said', () => {
    const rig = openRig({ opening: { ...TEST_OPENING, source: 'file' } });
    const other = { ...candles[40]!, close: candles[40]!.open };
    rig.pipeline.market.backfill(TEST_KEY, chunk([...candles.slice(0, 40), other, ...candles.slice(41, 80)]));
    rig.pipeline.market.openSeries(TEST_OPENING);

    const verdict = rig.pipeline.market.backfill(TEST_KEY, chunk(candles.slice(30, 90)));

    expect(verdict).toMatchObject({ revised: 1, duplicates: 49, appended: 10 });
    expect(rig.storage.candles.before(1, Infinity, 1_000)).toEqual(candles.slice(0, 90));
  });

  it('in any order of chunks ends as the same series', () => {
    const rig = openRig();
    const { market } = rig.pipeline;
    for (const from of [300, 0, 450, 150]) {
      market.backfill(TEST_KEY, chunk(candles.slice(from, from + 150)));
    }
    expect(rig.storage.candles.before(1, Infinity, 1_000)).toEqual(candles);
    expect(candles.at(-1)!.time - candles[0]!.time).toBe(599 * FIVE_MINUTES);
  });
});
