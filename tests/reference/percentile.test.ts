import { expect, it } from 'vitest';
import { DETECTOR_IDS, type DetectorId } from '../../app/detectors/detectorId';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import { timeframeMs } from '../../app/market/timeframe';
import { createRandom } from '../support/series/random';
import { blocksOf, ratiosOf, recentRatios } from './naive/percentile';
import { cutStretches } from './naive/stretches';
import { toTicks } from './naive/tickCandle';
import { eachMarketFile } from './support/eachMarketFile';
import { keyOf, openEngine, streamSeries } from './support/streamSeries';
import { toNaiveSettings } from './support/toNaiveSettings';

const BIN = 1 / 8;
const BINS = 32;
const ENOUGH = 100;
const CHECKED = 60;
/** What a division more or less may move across the border of a bin. */
const EDGE = 1e-9;
/** A shock's bins are not known here; the exact share must be near all the same. */
const SHOCK_TOLERANCE = 0.04;

function shareBelow(values: readonly number[], limit: number): number {
  return values.filter((value) => value < limit).length / values.length;
}

/** Between which shares the engine's must lie: below the bin of the value, and below the next one. */
function bounds(detector: DetectorId, values: readonly number[], own: number): [number, number] {
  if (detector === 'volatility-shock') {
    const exact = shareBelow(values, own);
    return [exact - SHOCK_TOLERANCE, exact + SHOCK_TOLERANCE];
  }
  const bin = Math.min(BINS - 1, Math.floor(own / BIN + EDGE));
  const upper = bin === BINS - 1 ? 1 : shareBelow(values, (bin + 1) * BIN + EDGE);
  return [shareBelow(values, bin * BIN - EDGE), upper];
}

eachMarketFile((load) => {
  it.each(DETECTOR_IDS.filter((id) => id !== 'price-level'))(
    'puts %s into the last sixty session days',
    (id) => {
      const file = load();
      const naive = toNaiveSettings(DEFAULT_ENGINE_SETTINGS);
      const ticks = file.candles.map((candle) => toTicks(candle, file.instrument.tickSize));
      const stretches = cutStretches(ticks, file.instrument, file.timeframe, naive.gapTolerance);
      const ratios = ratiosOf(id, stretches, naive);
      const times = file.candles.map(({ time }) => time);
      const blocks = blocksOf(times, file.instrument.calendar);
      const indexOf = new Map(times.map((time, index) => [time, index]));
      const signals = streamSeries(openEngine(file, DEFAULT_ENGINE_SETTINGS), keyOf(file), file.candles)
        .flatMap(({ signals: all }) => all)
        .filter(({ detector }) => detector === id);
      const random = createRandom(timeframeMs(file.timeframe) + signals.length);
      for (let i = 0; i < Math.min(CHECKED, signals.length); i++) {
        const signal = random.pick(signals);
        const index = indexOf.get(signal.candleTime)!;
        const recent = recentRatios(ratios, blocks, index);
        if (recent.length < ENOUGH) {
          expect(signal.percentile).toBeNull();
          continue;
        }
        const own =
          id === 'rsi-divergence'
            ? Math.abs(signal.value - 50) / (naive.rsiDivergence!.zone - 50)
            : ratios.find((counted) => counted.index === index)!.ratio;
        const [low, high] = bounds(id, recent, own);
        expect(signal.percentile).toBeGreaterThanOrEqual(low - EDGE);
        expect(signal.percentile).toBeLessThanOrEqual(high + EDGE);
      }
    },
  );
});
