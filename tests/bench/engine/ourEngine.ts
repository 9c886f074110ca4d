import { createEngine } from '../../../app/engine/createEngine';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import type { Engine } from '../../../app/engine/engineTypes';
import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import type { SeriesKey } from '../../../app/market/series';
import { ALL_DETECTORS, type StreamingContender } from './contender';
import { BENCH_INSTRUMENT } from './benchInstrument';

/** The engine through its public entry, with the default settings: validation, calendar, alerts, everything. */
export const ourEngine: StreamingContender = {
  name: 'Vigia engine',
  work: ALL_DETECTORS,
  createSeries: () => openSeries(createEngine(DEFAULT_ENGINE_SETTINGS), BENCH_INSTRUMENT),
  createMany: () => {
    const engine = createEngine(DEFAULT_ENGINE_SETTINGS);
    return (index) => openSeries(engine, { ...BENCH_INSTRUMENT, symbol: `BENCH${index}` });
  },
};

function openSeries(engine: Engine, instrument: Instrument): (candle: Candle) => number {
  const key: SeriesKey = { symbol: instrument.symbol, timeframe: 'M5' };
  engine.openSeries(key, instrument);
  return (candle) => {
    const step = engine.step(key, {
      candle,
      previousTime: null,
      origin: 'live',
      historical: false,
      marketNow: null,
    });
    if (step.kind !== 'appended') throw new Error(`A candle of the bench was not taken: ${step.kind}`);
    let signals = 0;
    for (const draft of step.drafts) signals += draft.signals.length;
    return signals;
  };
}
