import { resolve } from 'node:path';
import { importFile } from '../../compose/importFile';
import type { Command, CommandCall } from '../command';
import { placesOf } from '../placesOf';
import { CHOICE_OPTIONS, readChoices } from '../readChoices';
import { readingFailure } from '../readingFailure';
import { readTickSize } from '../readTickSize';
import { reportLines } from './reportLines';
import { importTexts } from './importTexts';
import { jsonReport } from './jsonReport';

/** Ctrl+C: the shell's own number for a program that was interrupted. */
const INTERRUPTED = 130;

/** `vigia import FILE`: history from a file; what was live stays as the bridge said it. */
export const importCommand: Command = {
  words: ['import'],
  operands: 'FILE',
  arity: [1, 1],
  summary: importTexts.summary,
  help: importTexts.help,
  options: { ...CHOICE_OPTIONS, 'tick-size': { type: 'string' } },
  async run(call) {
    const { values, positionals, io, language } = call;
    const choices = readChoices(values);
    if (!choices.ok) {
      io.fail(choices.text);
      return 2;
    }
    const tickSize = readTickSize(values);
    if (!tickSize.ok) {
      io.fail(tickSize.text);
      return 2;
    }
    const imported = await importFile({
      ...placesOf(call),
      file: resolve(io.cwd, positionals[0] ?? ''),
      choices: choices.value,
      tickSize: tickSize.value,
      ...watch(call),
    });
    if (!imported.ok) {
      io.fail(readingFailure(imported.problem));
      return imported.problem.code === 'cancelled' ? INTERRUPTED : 1;
    }
    const report = imported.value;
    if (values.json === true) io.out(JSON.stringify(jsonReport(report)));
    else for (const line of reportLines(report)) io.out(line[language]);
    return report.stopped ? INTERRUPTED : 0;
  },
};

function watch({ io, language }: CommandCall) {
  let interrupted = false;
  void io.interrupted.then(() => (interrupted = true));
  return {
    progress: (stage: 'reading' | 'storing', done: number, total: number) =>
      io.progress(done, total, importTexts.stage(stage)[language]),
    cancelled: () => interrupted,
  };
}
