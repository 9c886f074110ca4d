import { describe, expect, it } from 'vitest';
import { createEngine } from '../../app/engine/createEngine';
import {
  DEFAULT_ENGINE_SETTINGS,
  engineSettingsSchema,
  type EngineSettings,
} from '../../app/engine/engineSettings';
import { whySilent } from '../../app/engine/whySilent/whySilent';
import type { Candle } from '../../app/market/candle';
import { makeAdversarialSeries, type SeriesCase } from '../support/series/adversarialSeries';
import { createRandom } from '../support/series/random';
import { eachMarketFile } from './support/eachMarketFile';
import { drawSettings } from './support/randomSettings';

type Series = Pick<SeriesCase, 'instrument' | 'timeframe' | 'candles'>;

/** Every signal is asked of the engine: a cooldown would hide some. */
const withoutCooldown = (settings: EngineSettings): EngineSettings =>
  engineSettingsSchema.parse({ ...settings, admission: { cooldownCandles: 1 } });

/** `detector direction value threshold` of what the engine found on each candle, by its place. */
function signals({ instrument, timeframe, candles }: Series, settings: EngineSettings): readonly string[][] {
  const engine = createEngine(settings);
  const key = { symbol: instrument.symbol, timeframe };
  engine.openSeries(key, instrument);
  return candles.map((candle) => {
    const input = {
      candle,
      previousTime: null,
      origin: 'replay',
      historical: false,
      marketNow: null,
    } as const;
    const step = engine.step(key, input);
    if (step.kind !== 'appended') throw new Error(`The candle at ${candle.time} was ${step.kind}`);
    return step.drafts
      .flatMap((draft) => draft.signals)
      .map(({ detector, direction, value, threshold }) => line(detector, direction, value, threshold))
      .sort();
  });
}

/** What the view says to have fired on the last of the candles. */
function fired(
  { instrument, timeframe }: Series,
  candles: readonly Candle[],
  settings: EngineSettings,
): string[] {
  return whySilent(candles, instrument, timeframe, settings)
    .detectors.filter(({ state }) => state === 'fired')
    .map(({ detector, direction, value, threshold }) => line(detector, direction, value, threshold))
    .sort();
}

function line(
  detector: string,
  direction: string | null,
  value: number | null,
  threshold: number | null,
): string {
  return `${detector} ${direction} ${value?.toFixed(6)} ${threshold?.toFixed(6)}`;
}

describe('why nothing was found', () => {
  it('says of exactly the candles on which the engine found something that it fired, with the same numbers', () => {
    let found = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const series = makeAdversarialSeries(seed);
      const settings = withoutCooldown(drawSettings(createRandom(seed)));
      const part = { ...series, candles: series.candles.slice(0, 260) };
      signals(part, settings).forEach((expected, at) => {
        found += expected.length;
        expect(fired(part, part.candles.slice(0, at + 1), settings), `${series.name} at ${at}`).toEqual(
          expected,
        );
      });
    }
    expect(found).toBeGreaterThan(300);
  });
});

eachMarketFile((load) => {
  it('agrees with the engine on real candles', () => {
    const file = load();
    const from = createRandom(5).int(0, Math.max(0, file.candles.length - 700));
    const part = { ...file, candles: file.candles.slice(from, from + 700) };
    const expected = signals(part, DEFAULT_ENGINE_SETTINGS);
    expected.forEach((one, at) => {
      if (at < 300 && one.length === 0) return;
      expect(fired(part, part.candles.slice(0, at + 1), DEFAULT_ENGINE_SETTINGS), `candle ${at}`).toEqual(
        one,
      );
    });
  });
});
