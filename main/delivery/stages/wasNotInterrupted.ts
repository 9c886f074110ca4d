import type { Stage } from './stage';

/** A notification or sound that was started before a crash may have been shown: it is not shown again. */
export const wasNotInterrupted: Stage = (row, { channel, startedHere }) =>
  channel?.once === true && row.attempts > 0 && !startedHere(row)
    ? {
        kind: 'settle',
        status: 'permanent',
        detail: 'started before a restart, may have been shown, not repeated',
      }
    : null;
