/** @param {string} name */
const reference = (name) => [`tests/reference/${name}.test.ts`];

/** Ten thousand random series against the naive implementation. */
export const SERIES = reference('randomSeries');
/** Mean, deviation and z-score against arithmetic that cannot round. */
export const EXACT = reference('exactStatistics');
/** RSI and ATR against TA-Lib. */
export const TA_LIB = reference('taLib');
/** Restarts, disturbances and other futures. */
export const REPAINT = reference('repaint');
export const SILENCING = reference('silencing');
export const PERCENTILE = reference('percentile');
export const ADMISSION = reference('admission');
/** Values exactly on each threshold. */
export const BOUNDARIES = reference('boundaries');
/** The trader's own levels. */
export const LEVELS = reference('priceLevel');
