import type { Stage } from './stage';

/**
 * An alert past its time to live does not arrive late as news, nor does one over the attention budget: it goes into the
 * digest, or stays in the list.
 */
export const isFresh: Stage = (row, { channel, now }) => {
  if (channel === null || (row.digest === null && now - row.createdAt <= channel.timeToLiveMs)) return null;
  return channel.sendDigest === undefined
    ? { kind: 'settle', status: 'skipped', detail: 'too old to be news' }
    : { kind: 'digest' };
};
