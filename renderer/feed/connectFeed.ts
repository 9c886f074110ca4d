import type { FeedBatch } from '../../app/contract/ipcFeed';
import { listen } from '../api/listen';
import { request } from '../api/request';
import { onNextFrame } from './onNextFrame';

const RETRY_MS = 1_000;

/**
 * Starts the feed and hands over its batches in order, once a frame at most. The terminal is told what has been
 * applied and merges the rest meanwhile, so that a busy window falls behind in frames, never in facts. A missing
 * or malformed batch starts a fresh feed, whose snapshot makes up for it. Returns the end of it.
 */
export function connectFeed(apply: (batch: FeedBatch) => void): () => void {
  let session: number | null = null;
  let number = 0;
  let starting = false;
  let waiting: FeedBatch[] = [];

  const start = async (): Promise<void> => {
    if (starting) return;
    starting = true;
    session = null;
    waiting = [];
    const { ok } = await request('feed:start', null);
    starting = false;
    if (!ok) setTimeout(() => void start(), RETRY_MS);
  };

  const applyWaiting = (): void => {
    const batches = waiting;
    waiting = [];
    for (const batch of batches) apply(batch);
    const last = batches.at(-1);
    if (last !== undefined) void request('feed:received', { session: last.session, number: last.number });
  };

  const stop = listen(
    'feed:batch',
    (batch) => {
      if (batch.snapshot !== null) {
        session = batch.session;
        waiting = [];
      } else if (batch.session !== session) {
        return;
      } else if (batch.number !== number + 1) {
        void start();
        return;
      }
      number = batch.number;
      waiting.push(batch);
      if (waiting.length === 1) onNextFrame(applyWaiting);
    },
    () => void start(),
  );
  void start();
  return stop;
}
