import { describe, expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import { makeAdversarialSeries } from '../support/series/adversarialSeries';
import { createRandom } from '../support/series/random';
import { compareSeries } from './support/compareSeries';
import { drawSettings } from './support/randomSettings';

const SERIES = 10_000;
const PORTION = 500;
/** Every so many series is also run with the default settings. */
const DEFAULTS_EVERY = 5;

/**
 * Random and adversarial series with random legal settings. A failure names the seed, which brings the same
 * series and settings back.
 */
describe.each(Array.from({ length: SERIES / PORTION }, (_, i) => i * PORTION + 1))(
  'series from seed %i on',
  (first) => {
    it(`are answered as the naive implementation answers them, ${PORTION} of them`, () => {
      const faults: string[] = [];
      for (let seed = first; seed < first + PORTION && faults.length < 3; seed++) {
        const series = makeAdversarialSeries(seed);
        const difference =
          compareSeries(series, drawSettings(createRandom(seed * 7 + 1))) ??
          (seed % DEFAULTS_EVERY === 0 ? compareSeries(series, DEFAULT_ENGINE_SETTINGS) : null);
        if (difference !== null) faults.push(`${series.name}: ${difference}`);
      }
      expect(faults).toEqual([]);
    });
  },
);
