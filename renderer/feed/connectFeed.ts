import type { FeedBatch } from '../../app/contract/ipcFeed';
import { listen } from '../api/listen';
import { request } from '../api/request';

/**
 * Starts the feed and hands over its batches in order. A missing or malformed batch starts a fresh feed, whose
 * snapshot makes up for it. Returns the end of it.
 */
export function connectFeed(apply: (batch: FeedBatch) => void): () => void {
  let session: number | null = null;
  let number = 0;
  let starting = false;

  const start = async (): Promise<void> => {
    if (starting) return;
    starting = true;
    session = null;
    await request('feed:start', null);
    starting = false;
  };

  const stop = listen(
    'feed:batch',
    (batch) => {
      if (batch.snapshot !== null) {
        session = batch.session;
        number = batch.number;
      } else if (batch.session !== session) {
        return;
      } else if (batch.number !== number + 1) {
        void start();
        return;
      }
      number = batch.number;
      apply(batch);
      void request('feed:received', { session: batch.session, number });
    },
    () => void start(),
  );
  void start();
  return stop;
}
