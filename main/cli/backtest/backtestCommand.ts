import { resolve } from 'node:path';
import type { DetectorId } from '../../../app/detectors/detectorId';
import type { Evaluation } from '../../../app/evaluation/evaluation';
import { runBacktest, type Backtest } from '../../compose/backtest/runBacktest';
import { openCandleFile } from '../../compose/openCandleFile';
import { toEvaluationJson } from '../../compose/backtest/toEvaluationJson';
import type { Text } from '../../problem';
import type { Command, CommandCall, OptionValues } from '../command';
import { placesOf } from '../placesOf';
import { CHOICE_OPTIONS, readChoices } from '../readChoices';
import { readingFailure } from '../readingFailure';
import { readDetectors } from '../readDetectors';
import { readMoment, type MomentIn } from '../readMoment';
import { readTickSize } from '../readTickSize';
import { writeOutput } from '../writeOutput';
import { backtestTable } from './backtestTable';
import { backtestTexts as texts } from './backtestTexts';
import { readMarks } from './readMarks';
import { reportHtml } from './report/reportHtml';

const INTERRUPTED = 130;

interface BacktestCall {
  readonly from: MomentIn | null;
  readonly to: MomentIn | null;
  readonly detectors: readonly DetectorId[] | null;
  readonly tickSize: number | null;
}

type Read = { readonly ok: true; readonly value: BacktestCall } | { readonly ok: false; readonly text: Text };

/** `vigia backtest FILE`: how good the detectors would have been, told honestly. */
export const backtestCommand: Command = {
  words: ['backtest'],
  operands: 'FILE',
  arity: [1, 1],
  summary: texts.summary,
  help: texts.help,
  options: {
    ...CHOICE_OPTIONS,
    ...Object.fromEntries(
      ['from', 'to', 'detectors', 'labels', 'html', 'tick-size'].map(
        (name) => [name, { type: 'string' }] as const,
      ),
    ),
    raw: { type: 'boolean' },
  },
  jsonFile: true,
  async run(call) {
    const { values, positionals, io, language } = call;
    const choices = readChoices(values);
    const asked = readCall(values);
    if (!choices.ok || !asked.ok) {
      if (!choices.ok) io.fail(choices.text);
      else if (!asked.ok) io.fail(asked.text);
      return 2;
    }
    let interrupted = false;
    void io.interrupted.then(() => (interrupted = true));
    const { labels } = values;
    const cancelled = (): boolean => interrupted;
    const opened = await openCandleFile({
      ...placesOf(call),
      tickSize: asked.value.tickSize,
      file: resolve(io.cwd, positionals[0] ?? ''),
      choices: choices.value,
      cancelled,
    });
    if (!opened.ok) {
      io.fail(readingFailure(opened.problem));
      return opened.problem.code === 'cancelled' ? INTERRUPTED : 1;
    }
    const done = await runBacktest(opened.value, {
      ...asked.value,
      settings: null,
      marks: typeof labels === 'string' ? (zone) => readMarks(resolve(io.cwd, labels), zone) : null,
      raw: values.raw === true,
      progress: (at, total) => io.progress(at, total, texts.stage[language]),
      cancelled,
    });
    if (!done.ok) {
      io.fail(done.problem.text);
      return done.problem.code === 'cancelled' ? INTERRUPTED : 1;
    }
    return tell(call, done.value);
  },
};

/** Prints the table, or writes the files that were asked. */
function tell(call: CommandCall, backtest: Backtest): number {
  const { values, io, language } = call;
  const files: [path: string, pieces: () => Iterable<string>][] = [];
  if (typeof values.html === 'string')
    files.push([resolve(io.cwd, values.html), () => [reportHtml(backtest, language)]]);
  if (typeof values.json === 'string' && values.json !== '-')
    files.push([resolve(io.cwd, values.json), () => [jsonText(backtest)]]);
  const source = resolve(io.cwd, call.positionals[0] ?? '');
  for (const [path, pieces] of files) {
    if (path === source) {
      io.fail(texts.ownFile(path));
      return 2;
    }
    const written = writeOutput(path, pieces());
    if (written.ok) continue;
    io.fail(written.problem.text);
    return 1;
  }
  if (values.json === '-') {
    io.out(jsonText(backtest).trimEnd());
    return 0;
  }
  const { evaluation, whole, understood, rejectedCount, misplaced } = backtest;
  io.out(texts.understood(understood, rejectedCount)[language]);
  if (misplaced.length > 0) io.out(texts.misplaced(misplaced.length)[language]);
  const isAsked = values.from !== undefined || values.to !== undefined;
  const title = isAsked ? texts.asked : whole === null ? texts.whole : texts.lastSessions;
  print(call, backtest, evaluation, title);
  if (whole !== null) print(call, backtest, whole, texts.whole);
  io.out('');
  io.out(texts.honest[language]);
  for (const [path] of files) io.out(texts.written(path)[language]);
  return 0;
}

function print(
  { io, language }: CommandCall,
  { history, zone }: Backtest,
  evaluation: Evaluation,
  title: Text,
): void {
  const { from, to, sessions } = evaluation;
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
  const at = (candle: number): string => day.format(history.candles[candle]?.time ?? 0);
  io.out('');
  io.out(texts.period(title, at(from), at(to - 1), sessions, to - from)[language]);
  for (const line of backtestTable(evaluation, language)) io.out(line);
}

function jsonText(backtest: Backtest): string {
  return `${JSON.stringify(toEvaluationJson(backtest), null, 2)}\n`;
}

function readCall(values: OptionValues): Read {
  const text = (name: string): string | null => {
    const value = values[name];
    return typeof value === 'string' ? value : null;
  };
  const moments: Record<'from' | 'to', MomentIn | null> = { from: null, to: null };
  for (const name of ['from', 'to'] as const) {
    const asked = text(name);
    if (asked === null) continue;
    const moment = readMoment(asked, name === 'to');
    if (moment === null) return { ok: false, text: texts.badMoment(name, asked) };
    moments[name] = moment;
  }
  const tickSize = readTickSize(values);
  if (!tickSize.ok) return tickSize;
  const detectors = readDetectors(values);
  if (!detectors.ok) return detectors;
  return { ok: true, value: { ...moments, detectors: detectors.value, tickSize: tickSize.value } };
}
