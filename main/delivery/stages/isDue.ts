import type { Stage } from './stage';

/** No wait is longer; a row due later than this was written before the clock was set back. */
const LONGEST_WAIT_MS = 300_000;
/** A digest waits for the hour to have room, an e-mail a moment longer. */
const LONGEST_DIGEST_WAIT_MS = 3_700_000;

/** Waits for the end of the fallback time or of a back-off. */
export const isDue: Stage = (row, { now }) => {
  const wait = row.dueAt - now;
  const longest = row.digest === null ? LONGEST_WAIT_MS : LONGEST_DIGEST_WAIT_MS;
  return wait > 0 && wait <= longest ? { kind: 'wait', until: row.dueAt } : null;
};
