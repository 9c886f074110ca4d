import type { Stage } from './stage';

/** What is acknowledged needs no further word to a person. */
export const isNews: Stage = (row, { channel }) =>
  channel?.personal === true && row.alert.status !== 'open'
    ? { kind: 'settle', status: 'skipped', detail: `already ${row.alert.status}` }
    : null;
