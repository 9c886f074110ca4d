import { IndicatorsSync } from '@ixjb94/indicators';
import { FOUR_INDICATORS, type BatchContender } from '../contender';

/** https://github.com/ixjb94/indicators */
export const ixjb94: BatchContender = {
  name: '@ixjb94/indicators',
  work: FOUR_INDICATORS,
  prepare: () => {
    const library = new IndicatorsSync();
    return Promise.resolve(({ high, low, close }) => {
      const strength = library.rsi(close, 14);
      const range = library.atr(high, low, close, 20);
      const mean = library.sma(close, 20);
      const deviation = library.stddev(close, 20);
      return (strength.at(-1) ?? 0) + (range.at(-1) ?? 0) + (mean.at(-1) ?? 0) + (deviation.at(-1) ?? 0);
    });
  },
};
