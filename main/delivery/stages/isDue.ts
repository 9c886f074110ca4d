import type { Stage } from './stage';

/** No wait is longer; a row due later than this was written before the clock was set back. */
const LONGEST_WAIT_MS = 300_000;

/** Waits for the end of the fallback time or of a back-off. */
export const isDue: Stage = (row, { now }) => {
  const wait = row.dueAt - now;
  return wait > 0 && wait <= LONGEST_WAIT_MS ? { kind: 'wait', until: row.dueAt } : null;
};
