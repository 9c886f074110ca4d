import type { MessagePort } from 'node:worker_threads';
import { SettingRunner } from '../../../app/evaluation/sweep/settingRunner';
import type { SettingDone, SettingJob, SettingTask } from './settingJob';

/** A worker's side: runs the settings it is sent, one after another. */
export function serveSettings(job: SettingJob, port: MessagePort): void {
  const runner = new SettingRunner(job.market, job.evaluation, job.rotations);
  port.on('message', ({ index, engine }: SettingTask) => {
    const numbers = Float64Array.from(runner.tally(engine).numbers);
    const done: SettingDone = { index, numbers };
    port.postMessage(done, [numbers.buffer]);
  });
}
