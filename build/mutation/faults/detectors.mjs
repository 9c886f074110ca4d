import { SERIES, SILENCING } from '../testFiles.mjs';

const EXTREME = 'app/detectors/extremeVolatility.ts';
const SHOCK = 'app/detectors/volatilityShock.ts';
const ENGULFING = 'app/detectors/engulfing.ts';
const DIVERGENCE = 'app/detectors/rsiDivergence.ts';
const LEVEL = 'app/detectors/levelBreak.ts';

/** @type {readonly Omit<import('../faults.mjs').Fault, 'tests'>[]} */
const inSeries = [
  {
    name: 'extreme-volatility: direction reversed',
    file: EXTREME,
    find: 'z > 0 ? 1 : -1',
    replace: 'z > 0 ? -1 : 1',
  },
  {
    name: 'extreme-volatility: the chain runs through session borders',
    file: EXTREME,
    find: 'continues && position > 0 ?',
    replace: 'continues ?',
  },
  {
    name: 'extreme-volatility: fires again without having been inside',
    file: EXTREME,
    find: 'i32[i + LOCKED] = 1;',
    replace: '',
  },
  {
    name: 'extreme-volatility: never unlocks',
    file: EXTREME,
    find: 'i32[i + LOCKED] = 0;',
    replace: '',
  },
  {
    name: 'extreme-volatility: fires one candle late',
    file: EXTREME,
    find: 'chain !== this.confirm ||',
    replace: 'chain !== this.confirm + 1 ||',
  },
  {
    name: 'extreme-volatility: warm-up one candle too long',
    file: EXTREME,
    find: 'settings.window + settings.confirm - 1',
    replace: 'settings.window + settings.confirm',
  },
  {
    name: 'extreme-volatility: confidence falls beyond the threshold',
    file: EXTREME,
    find: 'BASE_CONFIDENCE + CONFIDENCE_PER_SIGMA * beyond',
    replace: 'BASE_CONFIDENCE - CONFIDENCE_PER_SIGMA * beyond',
  },
  {
    name: 'volatility-shock: direction reversed',
    file: SHOCK,
    find: 'this.fireAtStart(move > 0 ? WAIT_UP : WAIT_DOWN)',
    replace: 'this.fireAtStart(move > 0 ? WAIT_DOWN : WAIT_UP)',
  },
  {
    name: 'volatility-shock: a two-candle move may cross a session border',
    file: SHOCK,
    find: 'if (position >= 2) {',
    replace: 'if (position >= 1) {',
  },
  {
    name: 'volatility-shock: re-arms after two candles',
    file: SHOCK,
    find: 'const REARM = 3;',
    replace: 'const REARM = 2;',
  },
  {
    name: 'volatility-shock: the other direction never re-arms',
    file: SHOCK,
    find: 'this.rest(direction === WAIT_UP ? WAIT_DOWN : WAIT_UP);',
    replace: '',
  },
  {
    name: 'volatility-shock: window one value short',
    file: SHOCK,
    find: 'new RollingMedian(memory, settings.window)',
    replace: 'new RollingMedian(memory, settings.window - 1)',
  },
  {
    name: 'volatility-shock: another factor for the median absolute deviation',
    file: SHOCK,
    find: 'const MAD_TO_SIGMA = 1.4826;',
    replace: 'const MAD_TO_SIGMA = 1.4286;',
  },
  {
    name: 'engulfing: an equal body is enough',
    file: ENGULFING,
    find: 'body > previousBody &&',
    replace: 'body >= previousBody &&',
  },
  {
    name: 'engulfing: the open must be strictly beyond',
    file: ENGULFING,
    find: 'side * (open - previousClose) <= 0',
    replace: 'side * (open - previousClose) < 0',
  },
  {
    name: 'engulfing: the close must be strictly beyond',
    file: ENGULFING,
    find: 'side * (close - previousOpen) >= 0',
    replace: 'side * (close - previousOpen) > 0',
  },
  {
    name: 'engulfing: a candle of the same colour',
    file: ENGULFING,
    find: 'const previousBody = side * (previousOpen - previousClose);',
    replace: 'const previousBody = side * (previousClose - previousOpen);',
  },
  {
    name: 'engulfing: no least previous body',
    file: ENGULFING,
    find: 'Math.abs(previousBody) >= this.minPreviousBody * atr &&',
    replace: '',
  },
  {
    name: 'engulfing: across a session border',
    file: ENGULFING,
    find: 'if (position === 0 || size',
    replace: 'if (size',
  },
  {
    name: 'rsi-divergence: an equal close is beyond',
    file: DIVERGENCE,
    find: 'return close > highestClose &&',
    replace: 'return close >= highestClose &&',
  },
  {
    name: 'rsi-divergence: an equal RSI is inside',
    file: DIVERGENCE,
    find: '< highestRsi && highestRsi >= this.zone;',
    replace: '<= highestRsi && highestRsi >= this.zone;',
  },
  {
    name: 'rsi-divergence: RSI beyond its extreme, not inside',
    file: DIVERGENCE,
    find: '> lowestRsi && lowestRsi <= 100 - this.zone;',
    replace: '< lowestRsi && lowestRsi <= 100 - this.zone;',
  },
  {
    name: 'rsi-divergence: no RSI is ever in the zone of bottoms',
    file: DIVERGENCE,
    find: 'if (rsi <= 100 - zone)',
    replace: 'if (rsi <= zone - 100)',
  },
  {
    name: 'rsi-divergence: looks back one candle less',
    file: DIVERGENCE,
    find: 'this.lookback = settings.lookback;',
    replace: 'this.lookback = settings.lookback - 1;',
  },
  {
    name: 'rsi-divergence: forgets a top one candle early',
    file: DIVERGENCE,
    find: 'i32[i + TOP_LASTS] = lookback;',
    replace: 'i32[i + TOP_LASTS] = lookback - 1;',
  },
  {
    name: 'level-break: the previous close may not touch the level',
    file: LEVEL,
    find: 'side * (previousClose - level) <= 0',
    replace: 'side * (previousClose - level) < 0',
  },
  {
    name: 'level-break: across a session border',
    file: LEVEL,
    find: 'position > 0 && side',
    replace: 'side',
  },
  {
    name: 'level-break: no least buffer of one tick',
    file: LEVEL,
    find: 'Math.max(1, this.inAtr',
    replace: 'Math.max(0, this.inAtr',
  },
  {
    name: 'level-break: window one candle too long',
    file: LEVEL,
    find: 'new WindowExtremes(memory, settings.window)',
    replace: 'new WindowExtremes(memory, settings.window + 1)',
  },
  {
    name: 'level-break: direction reversed',
    file: LEVEL,
    find: 'const side = close > up ? 1 : -1;',
    replace: 'const side = close > up ? -1 : 1;',
  },
];

/** @type {readonly import('../faults.mjs').Fault[]} */
export const detectorFaults = [
  ...inSeries.map((fault) => ({ ...fault, tests: SERIES })),
  {
    name: 'silencing change: the wrong way first',
    file: 'app/detectors/silencingChange.ts',
    find: 'Math.min(roomAlong, against - 1)',
    replace: 'Math.min(roomAlong, against)',
    tests: SILENCING,
  },
  {
    name: 'silencing change: one tick too far',
    file: 'app/detectors/silencingChange.ts',
    find: 'while (silent - fires > 1) {',
    replace: 'while (silent - fires > 2) {',
    tests: SILENCING,
  },
];
