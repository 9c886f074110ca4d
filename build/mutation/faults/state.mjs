import { LEVELS, PERCENTILE, REPAINT } from '../testFiles.mjs';

/** @type {readonly import('../faults.mjs').Fault[]} */
export const stateFaults = [
  {
    name: 'a restored series does not know its session',
    file: 'app/engine/seriesEngine.ts',
    find: 'this.clock.moveTo(this.lastTime());',
    replace: 'this.clock.moveTo(NaN);',
    tests: REPAINT,
  },
  {
    name: 'a restored snapshot is not copied in',
    file: 'app/engine/engineSnapshot.ts',
    find: 'memory.bytes.set(bytes.subarray(HEADER, HEADER + length));',
    replace: '',
    tests: REPAINT,
  },
  {
    name: 'a restored deviation has lost one of its sums',
    file: 'app/indicators/rollingDeviation.ts',
    find: 'this.highLow = f64[f + 3]!;',
    replace: '',
    tests: REPAINT,
  },
  {
    name: 'a restored series has forgotten where its levels stand',
    file: 'app/engine/engineSnapshot.ts',
    find: '!series.levels.load(new TextDecoder().decode(bytes.subarray(HEADER + length)))',
    replace: 'false',
    tests: LEVELS,
  },
  {
    name: 'a candle of the past is appended',
    file: 'app/engine/seriesEngine.ts',
    find: 'if (old !== null) return old;',
    replace: '',
    tests: REPAINT,
  },
  {
    name: 'percentile over thirty days',
    file: 'app/indicators/ratioHistogram.ts',
    find: 'const DAYS_A_BLOCK = 10;',
    replace: 'const DAYS_A_BLOCK = 5;',
    tests: PERCENTILE,
  },
  {
    name: 'percentile: what is older than sixty days stays in the totals',
    file: 'app/indicators/ratioHistogram.ts',
    find: 'i32[i + bin] = total - full[place]!;',
    replace: '',
    tests: PERCENTILE,
  },
  {
    name: 'percentile: a full block keeps what the others counted',
    file: 'app/indicators/ratioHistogram.ts',
    find: 'full[place] = total - others;',
    replace: 'full[place] = total;',
    tests: PERCENTILE,
  },
  {
    name: 'percentile counts the values above',
    file: 'app/indicators/ratioHistogram.ts',
    find: '(below + inside * (eighths - bin)) / total',
    replace: '(total - below + inside * (eighths - bin)) / total',
    tests: PERCENTILE,
  },
];
