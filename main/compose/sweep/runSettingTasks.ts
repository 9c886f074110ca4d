import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SettingDone, SettingJob, SettingTask } from './settingJob';

/** Beside the program that is running: the command line's, or the window's. */
export const WORKER_FILE = join(__dirname, 'evaluationWorker.cjs');

export interface SettingRun {
  readonly job: SettingJob;
  readonly tasks: readonly SettingTask[];
  readonly workers: number;
  readonly workerFile: string;
  /** Called for each task, in no certain order; false stops the run. */
  readonly done: (done: SettingDone) => boolean;
  readonly cancelled: Promise<void>;
}

/** Spreads settings over worker threads. Resolves when all are done, or when the run was stopped. */
export async function runSettingTasks(run: SettingRun): Promise<void> {
  const { job, tasks, workerFile, cancelled } = run;
  const count = Math.max(1, Math.min(run.workers, tasks.length));
  if (tasks.length === 0) return;
  let next = 0;
  let isStopped = false;
  const threads = Array.from({ length: count }, () => new Worker(workerFile, { workerData: job }));
  try {
    const finished = threads.map(
      (thread) =>
        new Promise<void>((resolve, reject) => {
          const feed = (): void => {
            const task = tasks[next++];
            if (task === undefined || isStopped) resolve();
            else thread.postMessage(task);
          };
          thread.on('error', reject);
          thread.on('exit', () => resolve());
          thread.on('message', (message: SettingDone) => {
            if (!run.done(message)) isStopped = true;
            feed();
          });
          feed();
        }),
    );
    await Promise.race([Promise.all(finished), cancelled]);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
