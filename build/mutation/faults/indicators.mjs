import { EXACT, SERIES, SILENCING, TA_LIB } from '../testFiles.mjs';

const DEVIATION = 'app/indicators/rollingDeviation.ts';
const ATR = 'app/indicators/averageTrueRange.ts';
const RSI = 'app/indicators/relativeStrength.ts';
const MEDIAN = 'app/indicators/rollingMedian.ts';
const WILDER = 'app/indicators/wilder.ts';

/** @type {readonly import('../faults.mjs').Fault[]} */
export const indicatorFaults = [
  {
    name: 'z-score with the wrong sign',
    file: DEVIATION,
    find: 'this.z = (window * close - (high * 65536 + low))',
    replace: 'this.z = (high * 65536 + low - window * close)',
    tests: EXACT,
  },
  {
    name: 'deviation: a product of limbs leaves the window with the wrong sign',
    file: DEVIATION,
    find: '(h * l - goneH * goneL)',
    replace: '(h * l + goneH * goneL)',
    tests: EXACT,
  },
  {
    name: 'deviation: the oldest close never leaves the sum',
    file: DEVIATION,
    find: '(l - goneL)',
    replace: 'l',
    tests: EXACT,
  },
  {
    name: 'deviation of a sample, not of the population',
    file: DEVIATION,
    find: 'return Math.sqrt(this.spread) / this.window;',
    replace: 'return Math.sqrt(this.spread) / (this.window - 1);',
    tests: EXACT,
  },
  {
    name: 'a window is never full',
    file: DEVIATION,
    find: 'if (this.count < window) this.fill();',
    replace: 'if (this.count < window - 1) this.fill();',
    tests: EXACT,
  },
  {
    name: 'deviation window one candle too long',
    file: DEVIATION,
    find: 'position + 1 === window ? 0',
    replace: 'position === window ? 0',
    tests: EXACT,
  },
  {
    name: 'Wilder’s first mean divides by one less',
    file: WILDER,
    find: '(before + value) / period : before',
    replace: '(before + value) / (period - 1) : before',
    tests: TA_LIB,
  },
  {
    name: 'ATR smooths with one period more',
    file: ATR,
    find: 'f64[f + AVERAGE] = (before * (period - 1) + (top - bottom)) / period;',
    replace: 'f64[f + AVERAGE] = (before * period + (top - bottom)) / (period + 1);',
    tests: TA_LIB,
  },
  {
    name: 'true range without the gap above',
    file: ATR,
    find: 'const bottom = low < previousClose ? low : previousClose;',
    replace: 'const bottom = low;',
    tests: TA_LIB,
  },
  {
    name: 'true range without the gap below',
    file: ATR,
    find: 'const top = high > previousClose ? high : previousClose;',
    replace: 'const top = high;',
    tests: TA_LIB,
  },
  {
    name: 'ATR seeded with the first candle, as some libraries do',
    file: 'app/indicators/indicatorSet.ts',
    find: 'if (tape.number > 0) {',
    replace: 'if (tape.number >= 0) {',
    tests: SERIES,
  },
  {
    name: 'RSI of losses',
    file: RSI,
    find: 'f64[f + VALUE] = sum === 0 ? STILL : 100 * (gain / sum);',
    replace: 'f64[f + VALUE] = sum === 0 ? STILL : 100 * (loss / sum);',
    tests: TA_LIB,
  },
  {
    name: 'RSI multiplied before it is divided',
    file: RSI,
    find: 'f64[f + VALUE] = sum === 0 ? STILL : 100 * (gain / sum);',
    replace: 'f64[f + VALUE] = sum === 0 ? STILL : (100 * gain) / sum;',
    tests: SERIES,
  },
  {
    name: 'RSI counts losses as gains',
    file: RSI,
    find: 'const down = -change & (change >> 31);',
    replace: 'const down = change & ~(change >> 31);',
    tests: TA_LIB,
  },
  {
    name: 'RSI without movement is 0',
    file: RSI,
    find: 'const STILL = 50;',
    replace: 'const STILL = 0;',
    tests: SERIES,
  },
  {
    name: 'the z-score of another close forgets the newest one',
    file: DEVIATION,
    find: 'const low = this.low - l + newL;',
    replace: 'const low = this.low + newL;',
    tests: SILENCING,
  },
  {
    name: 'median of an even window takes the lower one of the middle',
    file: MEDIAN,
    find: 'return (lower + above) / 2;',
    replace: 'return lower;',
    tests: SERIES,
  },
  {
    name: 'median with the wrong parity',
    file: MEDIAN,
    find: 'if (window % 2 === 1) return lower;',
    replace: 'if (window % 2 === 0) return lower;',
    tests: SERIES,
  },
  {
    name: 'median: the floor stands with one value too many below it',
    file: MEDIAN,
    find: 'this.half = (window - 1) >> 1;',
    replace: 'this.half = (window + 3) >> 1;',
    tests: SERIES,
  },
  {
    name: 'median: the oldest value is never counted out of its bin',
    file: MEDIAN,
    find: 'bytes[bins + valueBin(gone)]! -= 1;',
    replace: '',
    tests: SERIES,
  },
  {
    name: 'median: a value that goes counts as one that comes below the floor',
    file: MEDIAN,
    find: '((value - floor) >>> 31) - ((gone - floor) >>> 31)',
    replace: '((value - floor) >>> 31) + ((gone - floor) >>> 31)',
    tests: SERIES,
  },
  {
    name: 'median: the upper one of the middle is never looked for in the bins above',
    file: MEDIAN,
    find: 'if (value >= next) above = value < above ? value : above;',
    replace: 'if (value >= next) continue;',
    tests: SERIES,
  },
  {
    name: 'median: bins of larger numbers overlap those of smaller ones',
    file: 'app/indicators/valueBin.ts',
    find: '(shift << 2) + (value >> shift)',
    replace: '(shift << 2) - (value >> shift)',
    tests: SERIES,
  },
  {
    name: 'the level forgets the newest block of candles',
    file: 'app/indicators/windowExtremes.ts',
    find: 'return rest > this.runningHigh ? rest : this.runningHigh;',
    replace: 'return rest;',
    tests: SERIES,
  },
];
