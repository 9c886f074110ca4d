import { expect, it } from 'vitest';
import { engineSettingsSchema, type EngineSettings } from '../../../app/engine/engineSettings';
import { SeriesEngine } from '../../../app/engine/seriesEngine';
import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import { createRandom } from '../../support/series/random';

const CANDLES = 200_000;
const START = Date.UTC(2020, 0, 6);

const BTC: Instrument = {
  symbol: 'BTCUSDT',
  tickSize: 0.1,
  pointValue: 1,
  currency: 'USD',
  digits: 1,
  calendar: 'continuous',
};

/** Thresholds out of reach; every detector still looks at every candle. */
const SETTINGS = settingsWith({ minBody: 5 });

/** Most bodies are large enough to be compared with the one before, which never is. */
const LARGE_BODIES = settingsWith({ minBody: 0.1, minPreviousBody: 5 });

function settingsWith(engulfing: object): EngineSettings {
  return engineSettingsSchema.parse({
    detectors: {
      'extreme-volatility': { sigma: 6 },
      'volatility-shock': { k: 20 },
      engulfing,
      'rsi-divergence': { zone: 95 },
      'level-break': { buffer: 1000 },
    },
  });
}

function makeCandles(count: number): Candle[] {
  const random = createRandom(1);
  let close = 600_000;
  return Array.from({ length: count }, (_, i) => {
    const open = close;
    close += random.int(-300, 300);
    const [high, low] = [
      Math.max(open, close) + random.int(0, 50),
      Math.min(open, close) - random.int(0, 50),
    ];
    return {
      time: START + i * 60_000,
      open: open / 10,
      high: high / 10,
      low: low / 10,
      close: close / 10,
      tickVolume: 100,
      realVolume: 1.5,
      spread: 1,
    };
  });
}

it.each([
  ['that rule themselves out at once', SETTINGS],
  ['whose bodies must be compared', LARGE_BODIES],
])('takes candles without a signal, %s, without allocating', (_name, settings) => {
  const series = new SeriesEngine({ symbol: 'BTCUSDT', timeframe: 'M1' }, BTC, settings, []);
  const candles = makeCandles(4 * CANDLES);
  const run = (part: number): number => {
    let fired = 0;
    for (let i = part * CANDLES; i < (part + 1) * CANDLES; i++) {
      if (series.append(candles[i]!, NaN, NaN, false) !== 'appended') fired += 1;
    }
    return fired;
  };
  // Three parts to be compiled on.
  expect([run(0), run(1), run(2)]).toEqual([0, 0, 0]);
  const before = process.memoryUsage().heapUsed;
  expect(run(3)).toBe(0);
  // One number on the heap takes sixteen bytes; a new day takes a few objects.
  expect((process.memoryUsage().heapUsed - before) / CANDLES).toBeLessThan(4);
});
