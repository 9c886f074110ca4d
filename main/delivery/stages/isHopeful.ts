import type { Stage } from './stage';

const GIVE_UP_MS = 7 * 24 * 3_600_000;

/** After a week of failures nobody waits for the message any more. */
export const isHopeful: Stage = (row, { now }) =>
  row.attempts > 0 && now - row.createdAt > GIVE_UP_MS
    ? { kind: 'settle', status: 'permanent', detail: `gave up after ${row.attempts} attempts in a week` }
    : null;
