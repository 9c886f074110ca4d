import type { Stage } from './stage';

/** An alert past its time to live does not arrive late as news: it goes into the digest, or stays in the list. */
export const isFresh: Stage = (row, { channel, now }) => {
  if (channel === null || now - row.createdAt <= channel.timeToLiveMs) return null;
  return channel.sendDigest === undefined
    ? { kind: 'settle', status: 'skipped', detail: 'too old to be news' }
    : { kind: 'digest' };
};
