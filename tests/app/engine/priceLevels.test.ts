import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../../app/alerts/alert';
import type { PriceLevel } from '../../../app/detectors/priceLevel';
import type { Engine } from '../../../app/engine/engineTypes';
import type { SeriesKey } from '../../../app/market/series';
import { inputOf, onlyDetectors, openM5, stream } from '../support/runEngine';
import { barsFromCloses, MID_SESSION, placeBars, quietCloses, type TickBar } from '../support/tickStory';

const SLOT = 300_000;
const SETTINGS = onlyDetectors('price-level');
const QUIET = placeBars(barsFromCloses(quietCloses(40)), MID_SESSION);
/** The next candle forms from here on. */
const NOW = MID_SESSION + SLOT;

function level(changes: Partial<PriceLevel> = {}): PriceLevel {
  return {
    id: 'resistance',
    price: 100_250,
    direction: 'either',
    trigger: 'live',
    repeat: 'once',
    hysteresis: 10,
    activeFrom: NOW,
    startPrice: null,
    expiresAt: null,
    severity: 'high',
    ...changes,
  };
}

/** An engine behind a quiet market around 100,000 that watches these levels. */
function watching(...levels: PriceLevel[]): { engine: Engine; key: SeriesKey } {
  const one = openM5(SETTINGS);
  stream(one.engine, one.key, QUIET);
  one.engine.setLevels(one.key, levels);
  return one;
}

/** Prices of the forming candle, two minutes apart so that no alert is within a minute of another. */
function live({ engine, key }: ReturnType<typeof watching>, prices: readonly number[]): AlertDraft[] {
  return prices.flatMap((price, at) => engine.forming(key, price, NOW + at * 120_000, 'live'));
}

function close(one: ReturnType<typeof watching>, bars: readonly TickBar[]): AlertDraft[] {
  const { engine, key } = one;
  return bars.flatMap((bar, at) => {
    const [candle] = placeBars([bar], NOW + at * SLOT);
    const step = engine.step(key, inputOf(candle!));
    return step.kind === 'appended' ? step.drafts : [];
  });
}

describe('a level on the live price', () => {
  it('fires when the price reaches it from below, once', () => {
    const found = live(watching(level()), [100_200, 100_245, 100_250, 100_300, 100_200, 100_260]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      key: `level|resistance|up|${NOW + 240_000}`,
      direction: 'long',
      patterns: ['price-level'],
      severity: 'high',
      confidence: 0.95,
      candleTime: NOW,
      price: 100_250,
      origin: 'live',
      reason: null,
      signals: [{ detector: 'price-level', threshold: 100_250, silencingChange: null }],
    });
    expect(found[0]!.plan.stop).toBeLessThan(100_250);
  });

  it('fires downward when the price comes from above', () => {
    const found = live(watching(level({ price: 99_900 })), [99_950, 99_890]);
    expect(found.map(({ direction, price }) => [direction, price])).toEqual([['short', 99_890]]);
  });

  it.each([
    ['up', [100_200, 100_260, 100_200, 100_260], ['long']],
    ['down', [100_200, 100_260, 100_200], ['short']],
    ['either', [100_200, 100_260, 100_200], ['long']],
  ] as const)('can watch one way only: %s', (direction, prices, expected) => {
    const found = live(watching(level({ direction, repeat: 'once' })), prices);
    expect(found.map((draft) => draft.direction)).toEqual(expected);
  });

  it('arms again only after the price was far enough away', () => {
    const near = [100_200, 100_250, 100_240, 100_255, 100_240, 100_250];
    expect(live(watching(level({ repeat: 're-arm' })), near)).toHaveLength(1);
    const far = [100_200, 100_250, 100_200, 100_255, 100_310, 100_245];
    expect(live(watching(level({ repeat: 're-arm' })), far).map(({ direction }) => direction)).toEqual([
      'long',
      'long',
      'short',
    ]);
  });

  it('says nothing more within a minute, and says why', () => {
    const { engine, key } = watching(level({ repeat: 're-arm' }));
    const at = (price: number, seconds: number): AlertDraft[] => [
      ...engine.forming(key, price, NOW + seconds * 1000, 'live'),
    ];
    const found = [
      at(100_200, 0),
      at(100_250, 1),
      at(100_200, 2),
      at(100_250, 60),
      at(100_100, 61),
      at(100_250, 62),
    ];
    expect(found.flat().map(({ reason }) => reason)).toEqual([null, 'cooldown', null]);
  });

  it('is found in the closed candle when no price of it was heard', () => {
    const found = close(watching(level()), [[20_000, 20_060, 19_990, 20_010]]);
    expect(found).toMatchObject([{ key: `level|resistance|up|${NOW}`, price: 100_250, candleTime: NOW }]);
    expect(close(watching(level()), [[20_000, 20_049, 19_990, 20_010]])).toEqual([]);
  });

  it('that the market opens beyond is crossed at the open, not where no price was', () => {
    const found = close(watching(level()), [[20_080, 20_090, 20_070, 20_085]]);
    expect(found).toMatchObject([{ direction: 'long', price: 100_400 }]);
  });

  it('is not told twice when the candle in which it crossed closes', () => {
    const one = watching(level());
    expect(live(one, [100_200, 100_260])).toHaveLength(1);
    expect(close(one, [[20_000, 20_060, 19_990, 20_055]])).toEqual([]);
  });

  it('does not count prices from before it was drawn', () => {
    const drawn = level({ activeFrom: NOW + 120_000 });
    expect(close(watching(drawn), [[20_000, 20_060, 19_990, 20_010]])).toEqual([]);
    expect(close(watching(drawn), [[20_000, 20_060, 19_990, 20_055]])).toHaveLength(1);
    expect(close(watching(level({ activeFrom: NOW + SLOT })), [[20_000, 20_060, 19_990, 20_055]])).toEqual(
      [],
    );
  });

  it('ends at its expiry', () => {
    const one = watching(level({ expiresAt: NOW + 120_000 }));
    expect(one.engine.forming(one.key, 100_200, NOW, 'live')).toEqual([]);
    expect(one.engine.forming(one.key, 100_260, NOW + 120_000, 'live')).toEqual([]);
    expect(one.engine.forming(one.key, 100_200, NOW + 119_000, 'live')).toEqual([]);
  });

  it('ignores what is no price', () => {
    const { engine, key } = watching(level());
    expect([NaN, 0, -5].flatMap((price) => engine.forming(key, price, NOW, 'live'))).toEqual([]);
    expect(engine.forming(key, 100_300, NaN, 'live')).toEqual([]);
  });
});

describe('a level on the close', () => {
  const onClose = level({ trigger: 'close' });

  it('does not see forming prices, nor highs and lows', () => {
    const one = watching(onClose);
    expect(live(one, [100_200, 100_300])).toEqual([]);
    expect(close(one, [[20_000, 20_090, 19_990, 20_049]])).toEqual([]);
    expect(close(watching(onClose), [[20_000, 20_090, 19_990, 20_050]])).toMatchObject([
      { key: `level|resistance|up|${NOW}`, price: 100_250, signals: [{ silencingChange: -5 }] },
    ]);
  });

  it('says which close would have kept it silent', () => {
    const [found] = close(watching(onClose), [[20_000, 20_090, 19_990, 20_070]]);
    expect(found!.signals[0]).toMatchObject({ value: 100_350, threshold: 100_250, silencingChange: -105 });
  });
});

describe('the levels of a series', () => {
  it('fire each by itself and together with nothing else', () => {
    const found = live(watching(level(), level({ id: 'second', price: 100_255 })), [100_200, 100_260]);
    expect(found.map(({ key }) => key.split('|')[1])).toEqual(['resistance', 'second']);
  });

  it('keep their state when they are set again unchanged, and lose it when they are moved', () => {
    const one = watching(level());
    live(one, [100_200, 100_260]);
    one.engine.setLevels(one.key, [level()]);
    expect(live(one, [100_200, 100_260])).toEqual([]);
    one.engine.setLevels(one.key, [level({ price: 100_255 })]);
    expect(live(one, [100_200, 100_260])).toHaveLength(1);
  });

  it('know their side from the last price when they are set', () => {
    expect(live(watching(level()), [100_300])).toHaveLength(1);
    // The forming price stands above already when the level is drawn.
    const one = watching();
    one.engine.forming(one.key, 100_300, NOW, 'live');
    one.engine.setLevels(one.key, [level()]);
    expect(one.engine.forming(one.key, 100_305, NOW + 1000, 'live')).toEqual([]);
    expect(one.engine.forming(one.key, 100_245, NOW + 2000, 'live')).toHaveLength(1);
  });

  it('are in the snapshot, whether set before or after it is restored', () => {
    const one = watching(level());
    live(one, [100_200, 100_260]);
    const snapshot = one.engine.snapshot(one.key);
    for (const isFirst of [true, false]) {
      const other = openM5(SETTINGS);
      if (isFirst) other.engine.setLevels(other.key, [level()]);
      expect(other.engine.restore(other.key, snapshot)).toBe(true);
      if (!isFirst) other.engine.setLevels(other.key, [level()]);
      expect(other.engine.snapshot(other.key)).toEqual(snapshot);
      expect(live(other, [100_200, 100_260])).toEqual([]);
    }
  });

  it('stay used up after a restart that knows only what was said', () => {
    const one = watching(level());
    const said = live(one, [100_200, 100_260]);
    const other = watching(level());
    other.engine.remember(other.key, said);
    expect(live(other, [100_200, 100_260])).toEqual([]);
  });

  it('say nothing when the detector is off', () => {
    const off = openM5(onlyDetectors('engulfing'));
    stream(off.engine, off.key, QUIET);
    off.engine.setLevels(off.key, [level()]);
    expect(live(off, [100_200, 100_260])).toEqual([]);
  });

  it('have a plan before ATR exists', () => {
    const young = openM5(SETTINGS);
    young.engine.setLevels(young.key, [level({ activeFrom: 0 })]);
    stream(young.engine, young.key, QUIET.slice(0, 3));
    const [found] = live(young, [100_260]);
    expect(found!.plan.risk).toBeGreaterThanOrEqual(5);
  });
});
