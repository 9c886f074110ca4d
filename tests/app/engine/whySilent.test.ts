import { describe, expect, it } from 'vitest';
import { DETECTOR_STATES, type DetectorView } from '../../../app/engine/whySilent/detectorView';
import { detectorSentence } from '../../../app/engine/whySilent/detectorSentence';
import { whySilent } from '../../../app/engine/whySilent/whySilent';
import { DEFAULT_ENGINE_SETTINGS, engineSettingsSchema } from '../../../app/engine/engineSettings';
import { FIVE_MINUTES, terminalCandles, TEST_INSTRUMENT } from '../../support/terminalCandles';

const view = (count: number, settings = DEFAULT_ENGINE_SETTINGS) =>
  whySilent(terminalCandles(count), TEST_INSTRUMENT, 'M5', settings);
const states = (seen: ReturnType<typeof view>): string[] =>
  seen.detectors.map(({ detector, state }) => `${detector}: ${state}`);

describe('why a candle had no alert', () => {
  it('says how many candles are missing while a detector warms up', () => {
    const [extreme, shock, engulfing, divergence, level] = view(5).detectors;
    expect([extreme, shock, engulfing, divergence, level].map((one) => one?.state)).toEqual(
      Array(5).fill('warm-up'),
    );
    expect([extreme, shock, engulfing, divergence, level].map((one) => one?.numbers.missing)).toEqual([
      16, 118, 16, 16, 76,
    ]);
  });

  it('names a detector that is switched off, and says of levels that they cannot be run again', () => {
    const settings = engineSettingsSchema.parse({ detectors: { engulfing: { enabled: false } } });
    expect(states(view(200, settings))).toContain('engulfing: disabled');
    expect(states(view(200, settings))).toContain('price-level: not-replayed');
  });

  it('says that the indicators started afresh after a hole, and warms up again', () => {
    const candles = terminalCandles(200);
    const last = { ...candles[199]!, time: candles[198]!.time + 50 * FIVE_MINUTES };
    const seen = whySilent([...candles.slice(0, 199), last], TEST_INSTRUMENT, 'M5', DEFAULT_ENGINE_SETTINGS);
    expect(seen.reset).toBe('data-gap');
    expect(seen.number).toBe(1);
    expect(new Set(seen.detectors.slice(0, 5).map(({ state }) => state))).toEqual(new Set(['warm-up']));
  });

  it('leaves out the decimals of binary fractions, and says every state in both languages', () => {
    const seen: DetectorView = {
      detector: 'level-break',
      state: 'fired',
      direction: 'long',
      value: 85,
      threshold: 176.305,
      margin: -91.305,
      numbers: { level: 107_160 },
    };
    const said = DETECTOR_STATES.flatMap((state) =>
      (['pt', 'en'] as const).map((language) => detectorSentence({ ...seen, state }, language)),
    );
    expect(new Set(said).size).toBe(2 * DETECTOR_STATES.length);
    expect(detectorSentence({ ...seen, state: 'below-threshold' }, 'en')).toBe(
      'the close lies 85 from the level 107,160; 91.305 were missing to break it',
    );
  });
});
