import { ATR, RSI, SMA, VAR } from 'talib-web';
import { initTaLib } from '../../../support/series/initTaLib';
import { FOUR_INDICATORS, type BatchContender } from '../contender';

/** The WebAssembly build has 16 MB: longer histories end in "Aborted(OOM)". */
const LONGEST = 50_000;

/**
 * TA-Lib compiled to WebAssembly, https://github.com/ancheGT/talib-web, fed in pieces that it can hold. Its
 * STDDEV takes the square root of the first `timePeriod` - 1 values only (the wrapper points both counters at
 * address 0), so the variance is asked for.
 */
export const taLib: BatchContender = {
  name: 'talib-web',
  work: FOUR_INDICATORS,
  prepare: async () => {
    await initTaLib();
    return (columns) => {
      let sum = 0;
      for (let from = 0; from < columns.close.length; from += LONGEST) {
        const high = columns.high.slice(from, from + LONGEST);
        const low = columns.low.slice(from, from + LONGEST);
        const close = columns.close.slice(from, from + LONGEST);
        const strength = RSI({ inReal: close, timePeriod: 14 }).output;
        const range = ATR({ high, low, close, timePeriod: 20 }).output;
        const mean = SMA({ inReal: close, timePeriod: 20 }).output;
        const variance = VAR({ inReal: close, timePeriod: 20 }).output;
        sum += (strength[0] ?? 0) + (range[0] ?? 0) + (mean[0] ?? 0) + Math.sqrt(variance[0] ?? 0);
      }
      return sum;
    };
  },
};
