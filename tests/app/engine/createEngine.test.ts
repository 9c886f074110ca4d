import { describe, expect, it } from 'vitest';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { createEngine } from '../../../app/engine/createEngine';
import { engineSettingsSchema } from '../../../app/engine/engineSettings';
import { instrumentFor } from '../../../app/market/instruments';
import { inputOf, onlyDetectors, openM5, stream } from '../support/runEngine';
import { barsFromCloses, MID_SESSION, placeBars, quietCloses } from '../support/tickStory';

const SLOT = 300_000;
const SETTINGS = onlyDetectors(...DETECTOR_IDS);
const quiet = placeBars(barsFromCloses(quietCloses(90)), MID_SESSION);
/** Breaks, moves and stands out at once. */
const loud = placeBars(barsFromCloses([...quietCloses(120), 20_060, 20_066]), MID_SESSION);

describe('a step of the engine', () => {
  const last = quiet.at(-1)!;
  const next = { ...last, time: last.time + SLOT };

  function opened(): ReturnType<typeof openM5> {
    const one = openM5(SETTINGS);
    stream(one.engine, one.key, quiet);
    return one;
  }

  it('appends a candle that follows the last one', () => {
    const { engine, key } = opened();
    expect(engine.step(key, inputOf(next))).toEqual({
      kind: 'appended',
      candle: next,
      reset: null,
      drafts: [],
    });
  });

  it('knows a candle that it has seen, and one that was corrected', () => {
    const { engine, key } = opened();
    expect(engine.step(key, inputOf(last))).toEqual({ kind: 'duplicate' });
    const corrected = { ...last, realVolume: last.realVolume + 1 };
    const step = engine.step(key, inputOf(corrected));
    expect(step).toEqual({ kind: 'revised', candle: corrected, previous: last });
    expect(engine.step(key, inputOf(quiet.at(-3)!)).kind).toBe('duplicate');
  });

  it('refuses what is older than the last three, or between them', () => {
    const { engine, key } = opened();
    expect(engine.step(key, inputOf(quiet.at(-4)!))).toEqual({ kind: 'rejected', reason: 'too-old' });
    const between = { ...last, time: last.time - 1 };
    expect(engine.step(key, inputOf(between))).toEqual({ kind: 'rejected', reason: 'out-of-order' });
  });

  it('finds a gap when the source saw another candle before this one', () => {
    const { engine, key } = opened();
    const before = engine.snapshot(key);
    const missed = inputOf(next, { previousTime: last.time + 1 });
    expect(engine.step(key, missed)).toEqual({ kind: 'gap', last: last.time });
    expect(engine.snapshot(key)).toEqual(before);
    expect(engine.step(key, inputOf(next, { previousTime: last.time })).kind).toBe('appended');
  });

  it('takes the first candle of a series whatever came before it', () => {
    const { engine, key } = openM5(SETTINGS);
    expect(engine.step(key, inputOf(next, { previousTime: last.time })).kind).toBe('appended');
  });

  it.each([
    [{ close: NaN }, 'not-finite'],
    [{ time: NaN }, 'not-finite'],
    [{ low: -5 }, 'not-positive'],
    [{ high: 5 }, 'high-below-body'],
    [{ close: last.close + 1 }, 'off-tick-grid'],
    [{ time: last.time + SLOT + 1000 }, 'off-timeframe-grid'],
    [{ tickVolume: -1 }, 'bad-volume'],
  ])('refuses a candle with %o as %s, and no detector ever saw it', (fault, reason) => {
    const { engine, key } = opened();
    const before = engine.snapshot(key);
    expect(engine.step(key, inputOf({ ...next, ...fault }))).toEqual({ kind: 'rejected', reason });
    expect(engine.snapshot(key)).toEqual(before);
  });

  it('refuses a candle more than one candle ahead of the market', () => {
    const { engine, key } = opened();
    const ahead = inputOf(next, { marketNow: next.time - SLOT - 1 });
    expect(engine.step(key, ahead)).toEqual({ kind: 'rejected', reason: 'in-the-future' });
    expect(engine.step(key, inputOf(next, { marketNow: next.time - SLOT })).kind).toBe('appended');
  });
});

describe('an alert', () => {
  it('joins what fired on one candle in one direction, under the key of the fact', () => {
    const { engine, key } = openM5(SETTINGS);
    const { drafts } = stream(engine, key, loud);
    const time = loud.at(-2)!.time;
    expect(drafts.map((draft) => [draft.candleTime, draft.direction, draft.patterns])).toEqual([
      [time, 'long', ['volatility-shock', 'level-break']],
      [time + SLOT, 'long', ['extreme-volatility']],
    ]);
    expect(drafts[0]).toMatchObject({
      key: `WINV21|M5|long|${time}|1`,
      symbol: 'WINV21',
      timeframe: 'M5',
      severity: 'critical',
      price: 100_300,
      origin: 'replay',
      reason: null,
    });
    expect(drafts[0]!.confidence).toBeCloseTo(0.95, 12);
  });

  it('is kept as history when its candle is', () => {
    const { engine, key } = openM5(SETTINGS);
    stream(engine, key, loud.slice(0, -2));
    const step = engine.step(key, inputOf(loud.at(-2)!, { historical: true, origin: 'backfill' }));
    expect(step).toMatchObject({ kind: 'appended', drafts: [{ reason: 'historical', origin: 'backfill' }] });
  });

  it('is a duplicate when it was remembered', () => {
    const first = openM5(SETTINGS);
    const said = stream(first.engine, first.key, loud).drafts;
    const second = openM5(SETTINGS);
    second.engine.remember(second.key, said);
    expect(stream(second.engine, second.key, loud).drafts.map(({ reason }) => reason)).toEqual([
      'duplicate',
      'duplicate',
    ]);
  });
});

describe('a rebuilt series', () => {
  it('stands where it stood, whatever it had seen before', () => {
    const whole = openM5(SETTINGS);
    stream(whole.engine, whole.key, loud);
    const other = openM5(SETTINGS);
    stream(other.engine, other.key, quiet);
    other.engine.rebuild(other.key, loud);
    const next = { ...loud.at(-1)!, time: loud.at(-1)!.time + SLOT, close: 100_400, high: 100_500 };
    const steps = [whole, other].map(({ engine, key }) => engine.step(key, inputOf(next)));
    expect(steps[1]).toEqual(steps[0]);
  });

  it('never alerts again on what it went through', () => {
    const { engine, key } = openM5(SETTINGS);
    engine.rebuild(key, loud.slice(0, -1));
    const drafts = stream(engine, key, loud.slice(-1)).drafts;
    expect(drafts.map(({ candleTime }) => candleTime)).toEqual([loud.at(-1)!.time]);
  });

  it('catches up silently from a snapshot', () => {
    const whole = openM5(SETTINGS);
    stream(whole.engine, whole.key, loud.slice(0, 100));
    const snapshot = whole.engine.snapshot(whole.key);
    stream(whole.engine, whole.key, loud.slice(100));
    const other = openM5(SETTINGS);
    other.engine.restore(other.key, snapshot);
    other.engine.catchUp(other.key, loud.slice(100));
    expect(other.engine.snapshot(other.key)).toEqual(whole.engine.snapshot(whole.key));
  });
});

describe('a snapshot', () => {
  const { engine, key } = openM5(SETTINGS);
  stream(engine, key, loud);
  const snapshot = engine.snapshot(key);

  it('is refused, and nothing changes, when other settings wrote it', () => {
    const other = openM5(onlyDetectors('engulfing'));
    const before = other.engine.snapshot(other.key);
    expect(other.engine.restore(other.key, snapshot)).toBe(false);
    expect(other.engine.snapshot(other.key)).toEqual(before);
  });

  it('is refused when another instrument or timeframe wrote it', () => {
    const other = openM5(SETTINGS, instrumentFor('WINZ21', { tickSize: 5 }));
    expect(other.engine.restore(other.key, snapshot)).toBe(false);
  });

  it('is refused when one bit of it changed, when it is cut short and when it is empty', () => {
    const other = openM5(SETTINGS);
    for (const at of [0, 5, 12, 40, snapshot.length - 1]) {
      const changed = snapshot.slice();
      changed[at]! ^= 1;
      expect(other.engine.restore(other.key, changed)).toBe(false);
    }
    expect(other.engine.restore(other.key, snapshot.subarray(0, -1))).toBe(false);
    expect(other.engine.restore(other.key, new Uint8Array())).toBe(false);
    expect(other.engine.restore(other.key, snapshot)).toBe(true);
  });
});

describe('many series', () => {
  it('do not disturb each other', () => {
    const engine = createEngine(SETTINGS);
    const alone = openM5(SETTINGS);
    const expected = stream(alone.engine, alone.key, loud).drafts;
    const other = { symbol: 'WINZ21', timeframe: 'M5' } as const;
    engine.openSeries(alone.key, instrumentFor('WINV21', { tickSize: 5 }));
    engine.openSeries(other, instrumentFor('WINZ21', { tickSize: 5 }));
    const found = loud.flatMap((candle) => {
      const step = engine.step(alone.key, inputOf(candle));
      engine.step(other, inputOf({ ...candle, close: candle.low }));
      return step.kind === 'appended' ? step.drafts : [];
    });
    expect(found).toEqual(expected);
  });

  it('must be opened, once', () => {
    const { engine, key } = openM5(SETTINGS);
    stream(engine, key, quiet);
    const before = engine.snapshot(key);
    engine.openSeries(key, instrumentFor('WINV21', { tickSize: 5 }));
    expect(engine.snapshot(key)).toEqual(before);
    const unknown = { symbol: 'WDO', timeframe: 'M5' } as const;
    expect([engine.hasSeries(key), engine.hasSeries(unknown)]).toEqual([true, false]);
    expect(() => engine.step(unknown, inputOf(quiet[0]!))).toThrow('WDO|M5 was not opened');
  });

  it('take at most 8 KB of state each, with any settings', () => {
    const widest = engineSettingsSchema.parse({
      detectors: {
        'extreme-volatility': { window: 500 },
        'volatility-shock': { window: 240 },
        'rsi-divergence': { lookback: 20 },
        'level-break': { window: 240 },
      },
    });
    for (const [settings, most] of [
      [SETTINGS, 4608],
      [widest, 8192],
    ] as const) {
      const one = openM5(settings);
      stream(one.engine, one.key, quiet);
      expect(one.engine.snapshot(one.key).length).toBeLessThanOrEqual(most);
    }
  });
});
