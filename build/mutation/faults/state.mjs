import { PERCENTILE, REPAINT } from '../testFiles.mjs';

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
    find: 'memory.bytes.set(state);',
    replace: '',
    tests: REPAINT,
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
    name: 'percentile counts the values above',
    file: 'app/indicators/ratioHistogram.ts',
    find: 'if (at % BINS < bin)',
    replace: 'if (at % BINS > bin)',
    tests: PERCENTILE,
  },
];
