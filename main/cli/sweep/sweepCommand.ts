import { basename, resolve } from 'node:path';
import { applyChoice } from '../../../app/evaluation/sweep/applyChoice';
import { savePreset } from '../../compose/presets/savePreset';
import { WORKER_FILE } from '../../compose/sweep/runSettingTasks';
import { runSweep, type Sweep } from '../../compose/sweep/runSweep';
import { toSweepJson } from '../../compose/sweep/toSweepJson';
import type { Command, CommandCall } from '../command';
import { backtestTexts } from '../backtest/backtestTexts';
import { placesOf } from '../placesOf';
import { CHOICE_OPTIONS, readChoices } from '../readChoices';
import { readingFailure } from '../readingFailure';
import { writeOutput } from '../writeOutput';
import { readSweepCall, type SweepCall } from './readSweepCall';
import { nameOf, sweepTable } from './sweepTable';
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
      const done = await runSweep({
        ...placesOf(call),
        ...asked.value,
        file: resolve(io.cwd, positionals[0] ?? ''),
        choices: choices.value,
        workerFile,
        stateFile: (key) =>
          resolve(io.cwd, typeof state === 'string' ? state : `vigia-sweep-${key.slice(0, 8)}.state`),
        resume: values.resume === true,
        progress: (at, total) => io.progress(at, total, texts.stage[language]),
        cancelled: () => isInterrupted,
        interrupted: io.interrupted,
      });
      if (!done.ok) {
        io.fail(readingFailure(done.problem));
        return done.problem.code === 'cancelled' ? INTERRUPTED : 1;
      }
      return tell(call, asked.value, done.value);
    },
  };
}

export const sweepCommand = createSweepCommand(WORKER_FILE);

/** Prints the tables, or writes the files that were asked. */
function tell(call: CommandCall, asked: SweepCall, sweep: Sweep): number {
  const { values, io, language, positionals } = call;
  const source = resolve(io.cwd, positionals[0] ?? '');
  const said: string[] = [];
  if (asked.save !== null) {
    const saved = savePreset({
      dataDir: placesOf(call).dataDir,
      name: asked.save,
      source: `sweep ${basename(source)}: ${nameOf(sweep, sweep.judged.best)}`,
      now: Date.now(),
      settings: applyChoice(sweep.base, sweep.keys, sweep.bestChoice),
    });
    if (!saved.ok) {
      io.fail(saved.problem.text);
      return 1;
    }
    said.push(texts.saved(saved.value)[language]);
  }
  const json = `${JSON.stringify(toSweepJson(sweep), null, 1)}\n`;
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
