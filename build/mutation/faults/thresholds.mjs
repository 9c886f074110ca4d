import { BOUNDARIES, LEVELS } from '../testFiles.mjs';

const EXTREME = 'app/detectors/extremeVolatility.ts';
const SHOCK = 'app/detectors/volatilityShock.ts';
const ENGULFING = 'app/detectors/engulfing.ts';
const DIVERGENCE = 'app/detectors/rsiDivergence.ts';
const LEVEL = 'app/detectors/levelBreak.ts';
const CROSSING = 'app/detectors/levelCrossing.ts';

/** @type {readonly Omit<import('../faults.mjs').Fault, 'tests'>[]} */
const atBoundaries = [
  {
    name: 'extreme-volatility: > for ≥ at the threshold',
    file: EXTREME,
    find: 'if (size >= this.sigma)',
    replace: 'if (size > this.sigma)',
  },
  {
    name: 'volatility-shock: > for ≥ at the threshold',
    file: SHOCK,
    find: 'return threshold > 0 && size >= threshold;',
    replace: 'return threshold > 0 && size > threshold;',
  },
  {
    name: 'engulfing: > for ≥ at the least body',
    file: ENGULFING,
    find: 'Math.abs(body) >= this.minBody * atr',
    replace: 'Math.abs(body) > this.minBody * atr',
  },
  {
    name: 'engulfing: > for ≥ at the least previous body',
    file: ENGULFING,
    find: 'Math.abs(previousBody) >= this.minPreviousBody * atr',
    replace: 'Math.abs(previousBody) > this.minPreviousBody * atr',
  },
  {
    name: 'rsi-divergence: > for ≥ at the zone',
    file: DIVERGENCE,
    find: 'highestRsi >= this.zone;',
    replace: 'highestRsi > this.zone;',
  },
  {
    name: 'level-break: ≥ for > at the buffer',
    file: LEVEL,
    find: 'return distance > buffer;',
    replace: 'return distance >= buffer;',
  },
];

/** @type {readonly Omit<import('../faults.mjs').Fault, 'tests'>[]} */
const atLevels = [
  {
    name: 'price-level: a price on the level has not crossed it',
    file: CROSSING,
    find: 'state.side * distance <= 0',
    replace: 'state.side * distance < 0',
  },
  {
    name: 'price-level: armed again without the hysteresis',
    file: CROSSING,
    find: 'isArmed: fires ? false : state.isArmed || isAway',
    replace: 'isArmed: true',
  },
  {
    name: 'price-level: armed again one tick late',
    file: CROSSING,
    find: 'Math.abs(distance) >= rule.hysteresis',
    replace: 'Math.abs(distance) > rule.hysteresis',
  },
  {
    name: 'price-level: once is again and again',
    file: CROSSING,
    find: '!(rule.isOnce && state.crossings > 0)',
    replace: '!(rule.isOnce && state.crossings > 9)',
  },
  {
    name: 'price-level: up is down',
    file: CROSSING,
    find: "(rule.direction === 'up' ? side === 1 : side === -1)",
    replace: "(rule.direction === 'up' ? side === -1 : side === 1)",
  },
];

/** @type {readonly import('../faults.mjs').Fault[]} */
export const thresholdFaults = [
  ...atBoundaries.map((fault) => ({ ...fault, tests: BOUNDARIES })),
  ...atLevels.map((fault) => ({ ...fault, tests: LEVELS })),
];
