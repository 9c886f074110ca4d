import { alertFaults } from './faults/alerts.mjs';
import { detectorFaults } from './faults/detectors.mjs';
import { indicatorFaults } from './faults/indicators.mjs';
import { marketFaults } from './faults/market.mjs';
import { stateFaults } from './faults/state.mjs';
import { thresholdFaults } from './faults/thresholds.mjs';

/**
 * One wrong character or line in the engine.
 * @typedef {object} Fault
 * @property {string} name what is wrong, in words
 * @property {string} file
 * @property {string} find stands in the file exactly once
 * @property {string} replace
 * @property {readonly string[]} tests that must notice
 */

/** @type {readonly Fault[]} */
export const faults = [
  ...indicatorFaults,
  ...detectorFaults,
  ...thresholdFaults,
  ...marketFaults,
  ...alertFaults,
  ...stateFaults,
];
