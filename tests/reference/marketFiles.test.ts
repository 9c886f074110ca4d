import { expect, it } from 'vitest';
import { DEFAULT_ENGINE_SETTINGS } from '../../app/engine/engineSettings';
import { createRandom } from '../support/series/random';
import { compareSeries } from './support/compareSeries';
import { eachMarketFile } from './support/eachMarketFile';
import { drawSettings } from './support/randomSettings';

/** Every alert of the engine, field by field, against the sentences of design.md written a second time. */
eachMarketFile((load) => {
  it('gives the alerts of the naive implementation with the default settings', () => {
    expect(compareSeries(load(), DEFAULT_ENGINE_SETTINGS)).toBeNull();
  });

  it.each([1, 2, 3])('gives the alerts of the naive implementation with legal settings number %i', (seed) => {
    const file = load();
    const from = createRandom(seed).int(0, Math.max(0, file.candles.length - 4_000));
    const part = { ...file, candles: file.candles.slice(from, from + 4_000) };
    expect(compareSeries(part, drawSettings(createRandom(seed)))).toBeNull();
  });
});
