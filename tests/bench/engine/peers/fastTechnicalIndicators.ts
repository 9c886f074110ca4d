import { ATR, BollingerBands, RSI } from 'fast-technical-indicators';
import { FOUR_INDICATORS, type StreamingContender } from '../contender';

/** https://github.com/santoshkshirsagar/fast-technical-indicators */
export const fastTechnicalIndicators: StreamingContender = {
  name: 'fast-technical-indicators',
  work: FOUR_INDICATORS,
  createSeries: () => {
    const rsi = new RSI({ period: 14, values: [] });
    const atr = new ATR({ period: 20, high: [], low: [], close: [] });
    const bands = new BollingerBands({ period: 20, stdDev: 1, values: [] });
    return ({ high, low, close }) => {
      const strength = rsi.nextValue(close);
      const range = atr.nextValue(high, low, close);
      const band = bands.nextValue(close);
      return (strength ?? 0) + (range ?? 0) + (band?.upper ?? 0);
    };
  },
};
