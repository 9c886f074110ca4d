import { basename, resolve } from 'node:path';
import { openCandleFile } from '../../compose/openCandleFile';
import { saveSweepPreset } from '../../compose/sweep/saveSweepPreset';
import { WORKER_FILE } from '../../compose/sweep/runSettingTasks';
import { runSweep, type Sweep } from '../../compose/sweep/runSweep';
import { sweepJsonText } from '../../compose/sweep/sweepJsonText';
import { toSweepJson } from '../../compose/sweep/toSweepJson';
import type { Problem } from '../../problem';
import type { Command, CommandCall } from '../command';
import { backtestTexts } from '../backtest/backtestTexts';
import { placesOf } from '../placesOf';
import { CHOICE_OPTIONS, readChoices } from '../readChoices';
import { readingFailure } from '../readingFailure';
import { writeOutput } from '../writeOutput';
import { readSweepCall, type SweepCall } from './readSweepCall';
import { sweepTable } from './sweepTable';
import { sweepTexts as texts } from './sweepTexts';

const INTERRUPTED = 130;

/** `vigia sweep FILE`, its threads running the program in `workerFile`. */
export function createSweepCommand(workerFile: string): Command {
  return {
    words: ['sweep'],
    operands: 'FILE',
    arity: [1, 1],
    summary: texts.summary,
    help: texts.help,
    options: {
      ...CHOICE_OPTIONS,
      ...Object.fromEntries(
        [
          'grid',
          'random',
          'by',
          'train',
          'test',
          'seed',
          'detectors',
          'workers',
          'state',
          'save',
          'tick-size',
        ].map((name) => [name, { type: 'string' }] as const),
      ),
      resume: { type: 'boolean' },
    },
    jsonFile: true,
    async run(call) {
      const { values, positionals, io, language } = call;
      const choices = readChoices(values);
      const asked = readSweepCall(call);
      if (!choices.ok || !asked.ok) {
        if (!choices.ok) io.fail(choices.text);
        else if (!asked.ok) io.fail(asked.text);
        return 2;
      }
      let isInterrupted = false;
      void io.interrupted.then(() => (isInterrupted = true));
      const { state } = values;
      const opened = await openCandleFile({
        ...placesOf(call),
        file: resolve(io.cwd, positionals[0] ?? ''),
        choices: choices.value,
        tickSize: asked.value.tickSize,
        cancelled: () => isInterrupted,
      });
      if (!opened.ok) return failed(call, opened.problem);
      const done = await runSweep(opened.value, {
        ...asked.value,
        settings: null,
        workerFile,
        stateFile: (key) =>
          resolve(io.cwd, typeof state === 'string' ? state : `vigia-sweep-${key.slice(0, 8)}.state`),
        resume: values.resume === true ? 'must' : 'never',
        progress: ({ done: at, total }) => io.progress(at, total, texts.stage[language]),
        interrupted: io.interrupted,
      });
      if (!done.ok) return failed(call, done.problem);
      if (done.value.kind === 'done') return tell(call, asked.value, done.value.sweep);
      io.fail(texts.interrupted(done.value));
      return INTERRUPTED;
    },
  };
}

export const sweepCommand = createSweepCommand(WORKER_FILE);

function failed({ io }: CommandCall, problem: Problem): number {
  io.fail(readingFailure(problem));
  return problem.code === 'cancelled' ? INTERRUPTED : 1;
}

/** Prints the tables, or writes the files that were asked. */
function tell(call: CommandCall, asked: SweepCall, sweep: Sweep): number {
  const { values, io, language, positionals } = call;
  const source = resolve(io.cwd, positionals[0] ?? '');
  const said: string[] = [];
  if (asked.save !== null) {
    const saved = saveSweepPreset({
      dataDir: placesOf(call).dataDir,
      name: asked.save,
      file: basename(source),
      now: Date.now(),
      sweep,
      setting: sweep.judged.best,
    });
    if (!saved.ok) {
      io.fail(saved.problem.text);
      return 1;
    }
    said.push(texts.saved(saved.value)[language]);
  }
  const json = sweepJsonText(toSweepJson(sweep));
  if (values.json === '-') {
    io.out(json.trimEnd());
    return 0;
  }
  if (typeof values.json === 'string') {
    const path = resolve(io.cwd, values.json);
    if (path === source) {
      io.fail(backtestTexts.ownFile(path));
      return 2;
    }
    const written = writeOutput(path, [json]);
    if (!written.ok) {
      io.fail(written.problem.text);
      return 1;
    }
    said.push(backtestTexts.written(path)[language]);
  }
  io.out(backtestTexts.understood(sweep.understood, sweep.rejectedCount)[language]);
  for (const line of sweepTable(sweep, asked, language)) io.out(line);
  for (const line of said) io.out(line);
  return 0;
}
