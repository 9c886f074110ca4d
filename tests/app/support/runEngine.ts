import type { AlertDraft } from '../../../app/alerts/alert';
import type { DetectorId } from '../../../app/detectors/detectorId';
import { DETECTOR_IDS } from '../../../app/detectors/detectorId';
import { createEngine } from '../../../app/engine/createEngine';
import { engineSettingsSchema, type EngineSettings } from '../../../app/engine/engineSettings';
import type { Engine, EngineInput, EngineReset } from '../../../app/engine/engineTypes';
import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import type { SeriesKey } from '../../../app/market/series';
import { CONTRACT } from './tickStory';

/** An engine with one M5 series open. */
export function openM5(
  settings: EngineSettings,
  instrument: Instrument = CONTRACT,
): { engine: Engine; key: SeriesKey } {
  const engine = createEngine(settings);
  const key: SeriesKey = { symbol: instrument.symbol, timeframe: 'M5' };
  engine.openSeries(key, instrument);
  return { engine, key };
}

/** What the hand-made stories are made for, whatever the defaults are calibrated to. */
const STORY_PARAMETERS: Partial<Record<DetectorId, object>> = {
  'extreme-volatility': { window: 20, sigma: 2, confirm: 2 },
  'volatility-shock': { window: 80, k: 3 },
  'rsi-divergence': { lookback: 5, zone: 70 },
};

/** Settings of the stories with one detector alone, or the given ones. */
export function onlyDetectors(...enabled: readonly DetectorId[]): EngineSettings {
  const detectors = Object.fromEntries(
    DETECTOR_IDS.map((id) => [id, { ...STORY_PARAMETERS[id], enabled: enabled.includes(id) }]),
  );
  return engineSettingsSchema.parse({ detectors });
}

/** An input of a source without memory, at no particular moment. */
export function inputOf(candle: Candle, changes: Partial<EngineInput> = {}): EngineInput {
  return { candle, previousTime: null, origin: 'replay', historical: false, marketNow: null, ...changes };
}

/** Streams candles; what they found and what restarted them. Throws when one is not appended. */
export function stream(
  engine: Engine,
  key: SeriesKey,
  candles: readonly Candle[],
): { drafts: AlertDraft[]; resets: { time: number; reset: EngineReset }[] } {
  const drafts: AlertDraft[] = [];
  const resets: { time: number; reset: EngineReset }[] = [];
  for (const candle of candles) {
    const step = engine.step(key, inputOf(candle));
    if (step.kind !== 'appended') throw new Error(`The candle at ${candle.time} was ${JSON.stringify(step)}`);
    drafts.push(...step.drafts);
    if (step.reset !== null) resets.push({ time: candle.time, reset: step.reset });
  }
  return { drafts, resets };
}
