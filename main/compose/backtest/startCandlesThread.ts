import { Worker } from 'node:worker_threads';
import type { CandlesJob } from './backtestJob';

/** A thread with a job over candles, which are its own from here on. */
export function startCandlesThread(workerFile: string, job: CandlesJob): Worker {
  const { source } = job;
  const transferList = source.kind === 'stored' ? source.pages.map(({ buffer }) => buffer) : [];
  return new Worker(workerFile, { workerData: job, transferList });
}
