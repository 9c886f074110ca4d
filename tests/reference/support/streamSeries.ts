import type { AlertDraft } from '../../../app/alerts/alert';
import { createEngine } from '../../../app/engine/createEngine';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { Engine, EngineStep } from '../../../app/engine/engineTypes';
import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import type { SeriesKey } from '../../../app/market/series';
import type { Timeframe } from '../../../app/market/timeframe';

/** A series as the engine is given it. */
export interface SeriesInput {
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly candles: readonly Candle[];
}

export function keyOf({ instrument, timeframe }: SeriesInput): SeriesKey {
  return { symbol: instrument.symbol, timeframe };
}

/** An engine with the series opened and nothing in it. */
export function openEngine(series: SeriesInput, settings: EngineSettings): Engine {
  const engine = createEngine(settings);
  engine.openSeries(keyOf(series), series.instrument);
  return engine;
}

/** Hands one closed candle of a file to the engine. */
export function stepCandle(engine: Engine, key: SeriesKey, candle: Candle, historical = false): EngineStep {
  return engine.step(key, { candle, previousTime: null, origin: 'replay', historical, marketNow: null });
}

/** One candle after the other, all of which must be appended; what came out, in order. */
export function streamSeries(engine: Engine, key: SeriesKey, candles: readonly Candle[]): AlertDraft[] {
  const drafts: AlertDraft[] = [];
  for (const candle of candles) {
    const step = stepCandle(engine, key, candle);
    if (step.kind !== 'appended')
      throw new Error(`Candle ${candle.time} was not appended: ${JSON.stringify(step)}`);
    drafts.push(...step.drafts);
  }
  return drafts;
}
