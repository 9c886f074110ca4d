import { setPriority } from 'node:os';
import type { MessagePort } from 'node:worker_threads';
import { openCandles } from '../backtest/openCandles';
import { runSweep } from './runSweep';
import type { SweepJob, SweepMessage } from './sweepJob';
import { toSweepJson } from './toSweepJson';

/** As `nice` counts. */
const LOW = 10;
/** The window is told of so many steps at most. */
const STEPS = 200;

/** A thread's side of a search: the very one of the command line. Whoever asked ends the thread to end the search. */
export async function serveSweep(job: SweepJob, port: MessagePort): Promise<void> {
  const say = (message: SweepMessage): void => port.postMessage(message);
  giveWay();
  const opened = await openCandles(job);
  if (!opened.ok) {
    say({ kind: 'failed', text: opened.problem.text });
    return;
  }
  let step = -1;
  const { stateFile, ...options } = job;
  const ended = await runSweep(opened.value, {
    ...options,
    detectors: null,
    stateFile: () => stateFile,
    resume: 'may',
    progress(progress) {
      const { done, total } = progress;
      const next = Math.floor((done * STEPS) / Math.max(1, total));
      if (next === step) return;
      step = next;
      say({ kind: 'progress', ...progress });
    },
    interrupted: new Promise(() => undefined),
  });
  if (!ended.ok) {
    say({ kind: 'failed', text: ended.problem.text });
    return;
  }
  if (ended.value.kind === 'interrupted') return;
  const { sweep } = ended.value;
  const { base, keys, choices } = sweep;
  say({ kind: 'done', json: toSweepJson(sweep), found: { base, keys, choices } });
}

/** Alerts come first. On Linux this is about the thread alone, and the threads it makes; elsewhere about the program. */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(LOW);
}
