import { describe, expect, it } from 'vitest';
import type { AlertDraft } from '../../app/alerts/alert';
import type { PriceLevel } from '../../app/detectors/priceLevel';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import type { Engine } from '../../app/engine/engineTypes';
import { timeframeMs } from '../../app/market/timeframe';
import { makeAdversarialSeries, type SeriesCase } from '../support/series/adversarialSeries';
import { createRandom, type Random } from '../support/series/random';
import { findCrossings, type LevelEvent } from './naive/detectors/priceLevel';
import { toTicks, type TickCandle } from './naive/tickCandle';
import { keyOf, openEngine, stepCandle } from './support/streamSeries';

const SEEDS = Array.from({ length: 1_500 }, (_, i) => 80_001 + i);

/** A level near prices that occur, with any rule; sometimes it begins or ends in the middle of the series. */
function drawLevel(random: Random, series: SeriesCase, ticks: readonly TickCandle[]): PriceLevel {
  const price = Math.max(1, random.pick(ticks).close + random.int(-3, 3));
  return {
    id: 'mine',
    price: toPrice(price, series),
    direction: random.pick(['up', 'down', 'either']),
    trigger: random.pick(['live', 'close']),
    repeat: random.pick(['once', 're-arm']),
    hysteresis: random.int(1, 20),
    activeFrom: random.chance(0.7) ? 0 : random.pick(ticks).time,
    startPrice: null,
    expiresAt: random.chance(0.7) ? null : random.pick(ticks).time,
    severity: 'high',
  };
}

function toPrice(ticks: number, { instrument }: SeriesCase): number {
  return Number((ticks * instrument.tickSize).toFixed(instrument.digits));
}

/** Every candle, and sometimes prices that it went through while it was forming. */
function drawEvents(random: Random, series: SeriesCase, ticks: readonly TickCandle[]): LevelEvent[] {
  const length = timeframeMs(series.timeframe);
  const showsForming = random.chance(0.6);
  return ticks.flatMap((candle): LevelEvent[] => {
    const forming = showsForming ? Array.from({ length: random.int(0, 3) }, (_, i) => i) : [];
    return [
      ...forming.map((i): LevelEvent => {
        const time = candle.time + Math.floor(((i + 1) / 5) * length);
        return { kind: 'forming', price: random.int(candle.low, candle.high), time };
      }),
      { ...candle, kind: 'closed', openTime: candle.time, closeTime: candle.time + length },
    ];
  });
}

/** Shows the events to an engine; the snapshot taken after event `restartAt` goes on in another engine. */
function crossingKeys(
  series: SeriesCase,
  level: PriceLevel,
  events: readonly LevelEvent[],
  restartAt: number,
): string[] {
  const key = keyOf(series);
  const open = (): Engine => {
    const fresh = openEngine(series, DEFAULT_ENGINE_SETTINGS);
    fresh.setLevels(key, [level]);
    return fresh;
  };
  let engine = open();
  let candle = 0;
  return events.flatMap((event, i) => {
    let drafts: readonly AlertDraft[];
    if (event.kind === 'forming')
      drafts = engine.forming(key, toPrice(event.price, series), event.time, 'live');
    else {
      const step = stepCandle(engine, key, series.candles[candle]!);
      candle += 1;
      if (step.kind !== 'appended') throw new Error(`Not appended: ${JSON.stringify(step)}`);
      ({ drafts } = step);
    }
    if (i === restartAt) {
      const snapshot = engine.snapshot(key);
      engine = open();
      if (!engine.restore(key, snapshot)) throw new Error('The snapshot was refused');
    }
    return drafts.filter(({ patterns }) => patterns.includes('price-level')).map((draft) => draft.key);
  });
}

describe('the trader’s own levels', () => {
  it('are crossed as the naive implementation says, live and on the close, with a restart in between', () => {
    const faults: string[] = [];
    let count = 0;
    for (const seed of SEEDS) {
      const random = createRandom(seed);
      const series = makeAdversarialSeries(seed);
      const ticks = series.candles.map((candle) => toTicks(candle, series.instrument.tickSize));
      const level = drawLevel(random, series, ticks);
      const events = drawEvents(random, series, ticks);
      const wanted = findCrossings(
        {
          ...level,
          price: Math.round(level.price / series.instrument.tickSize),
          live: level.trigger === 'live',
          once: level.repeat === 'once',
        },
        events,
      ).map(({ direction, moment }) => `level|mine|${direction}|${moment}`);
      const found = crossingKeys(series, level, events, random.int(-1, events.length - 1));
      count += wanted.length;
      if (found.join() === wanted.join()) continue;
      faults.push(`${series.name}: ${JSON.stringify(level)}: should be ${wanted.join()}, is ${found.join()}`);
      if (faults.length >= 3) break;
    }
    expect(faults).toEqual([]);
    expect(count).toBeGreaterThan(1_000);
  });

  it('leave no trace on the detectors of closed candles', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const random = createRandom(seed);
      const series = makeAdversarialSeries(seed);
      const key = keyOf(series);
      const ticks = series.candles.map((candle) => toTicks(candle, series.instrument.tickSize));
      const [plain, watching] = [0, 1].map(() => openEngine(series, DEFAULT_ENGINE_SETTINGS));
      watching!.setLevels(key, [drawLevel(random, series, ticks)]);
      for (const [i, candle] of series.candles.entries()) {
        watching!.forming(
          key,
          toPrice(random.int(ticks[i]!.low, ticks[i]!.high), series),
          candle.time,
          'live',
        );
        const seen = [plain!, watching!].map((engine) => {
          const step = stepCandle(engine, key, candle);
          return step.kind === 'appended'
            ? step.drafts.filter(({ patterns }) => !patterns.includes('price-level'))
            : [];
        });
        expect(seen[1]).toEqual(seen[0]);
      }
    }
  });
});
