import type { Stage } from './stage';

/** Whether this run can deliver on the channel at all. */
export const hasChannel: Stage = (_row, { channel }) =>
  channel === null ? { kind: 'settle', status: 'skipped', detail: 'this channel is off' } : null;
