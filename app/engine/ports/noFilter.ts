import type { AlertFilter } from './terminal';

/** Matches every alert. */
export const NO_FILTER: AlertFilter = {
  from: null,
  to: null,
  symbol: null,
  pattern: null,
  severity: null,
  direction: null,
  status: null,
  origin: null,
  reason: null,
  outcome: null,
  text: null,
};
