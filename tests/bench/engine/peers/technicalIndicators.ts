/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- its typings call plain options classes */
import { ATR, BollingerBands, RSI } from 'technicalindicators';
import { orZero } from '../orZero';
import { FOUR_INDICATORS, type StreamingContender } from '../contender';

/** https://github.com/anandanand84/technicalindicators */
export const technicalIndicators: StreamingContender = {
  name: 'technicalindicators',
  work: FOUR_INDICATORS,
  createSeries: () => {
    const rsi = new RSI({ period: 14, values: [] });
    const atr = new ATR({ period: 20, high: [], low: [], close: [] });
    const bands = new BollingerBands({ period: 20, stdDev: 1, values: [] });
    return ({ high, low, close }) => {
      const strength = rsi.nextValue(close);
      const range = atr.nextValue({ high, low, close });
      const band: { readonly upper: number } | undefined = bands.nextValue(close);
      return orZero(strength) + orZero(range) + (band?.upper ?? 0);
    };
  },
};
