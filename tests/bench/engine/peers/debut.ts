import { ATR, BollingerBands, RSI } from '@debut/indicators';
import { orZero } from '../orZero';
import { FOUR_INDICATORS, type StreamingContender } from '../contender';

/** https://github.com/debut-js/Indicators; mean and deviation are what its Bollinger bands consist of. */
export const debut: StreamingContender = {
  name: '@debut/indicators',
  work: FOUR_INDICATORS,
  createSeries: () => {
    const rsi = new RSI(14);
    const atr = new ATR(20);
    const bands = new BollingerBands(20, 1);
    return ({ high, low, close }) => {
      const strength: unknown = rsi.nextValue(close);
      const range: unknown = atr.nextValue(high, low, close);
      const band: unknown = bands.nextValue(close);
      return orZero(strength) + orZero(range) + (band === undefined ? 0 : 1);
    };
  },
};
