import type { FeedBatch } from '../../app/contract/ipcFeed';

type Listener = (batch: FeedBatch) => void;

const listeners = new Set<Listener>();

/** For the chart, which draws candles itself instead of keeping them in a store. Returns the end of it. */
export function onBatch(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function publishBatch(batch: FeedBatch): void {
  for (const listener of listeners) listener(batch);
}
