import { patternName } from '../../../app/alerts/patternName';
import { toAlertJson } from '../../../app/contract/alertJson';
import type { CandleReport } from '../../../app/engine/ports';
import { detectorSentence } from '../../../app/engine/whySilent/detectorSentence';
import { explainStored, type ExplainQuestion } from '../../compose/explainStored';
import type { Reading } from '../../compose/openReading';
import type { CommandCall } from '../command';
import { wallTime } from './wallTime';
import { whyTexts } from './whyTexts';

/** Says what each detector saw on one stored candle; gives the exit code. */
export function explainMoment(
  { values, io, language }: CommandCall,
  reading: Reading,
  configFile: string | null,
  question: ExplainQuestion,
): number {
  const answered = explainStored(reading, configFile, question);
  if (!answered.ok) {
    io.fail(answered.problem.text);
    return 1;
  }
  const answer = answered.value;
  if (answer.kind === 'which') {
    const { symbol, timeframe } = question;
    io.fail(whyTexts.which(timeframe === null ? symbol : `${symbol} ${timeframe}`, answer.series));
    return 2;
  }
  const { report, zone, key } = answer;
  const name = `${key.symbol} ${key.timeframe}`;
  const lines =
    values.json === true
      ? [JSON.stringify({ version: 1, ...key, ...jsonOf(report, language) })]
      : linesOf(report, name, (time) => wallTime(time, zone), question.at(zone), language);
  for (const line of lines) io.out(line);
  return 0;
}

type Language = CommandCall['language'];

function linesOf(
  report: CandleReport,
  name: string,
  written: (time: number) => string,
  asked: number,
  language: Language,
): readonly string[] {
  if (report.kind !== 'candle') {
    const beside = report.kind === 'no-candle' ? report : { before: null, after: null };
    const time = (at: number | null): string | null => (at === null ? null : written(at));
    return [whyTexts.noCandle(written(asked), time(beside.before), time(beside.after))[language]];
  }
  const { candle, alerts, view } = report;
  const found = alerts.map(({ patterns, reason }) => {
    const names = patterns.map((pattern) => patternName(pattern, language)).join(' + ');
    if (reason === null) return `${whyTexts.told[language]}: ${names}`;
    return `${whyTexts.refused[language]} (${whyTexts.reason[reason][language]}): ${names}`;
  });
  return [
    whyTexts.candle(name, written(candle.time))[language],
    ...(view.reset === null ? [] : [whyTexts.reset[view.reset][language]]),
    ...found,
    (alerts.length === 0 ? whyTexts.nothing : whyTexts.saw)[language],
    ...view.detectors.map(
      (one) => `  ${patternName(one.detector, language)}: ${detectorSentence(one, language)}`,
    ),
  ];
}

function jsonOf(report: CandleReport, language: Language): object {
  const iso = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());
  if (report.kind === 'no-series') return { kind: report.kind };
  if (report.kind === 'no-candle')
    return { kind: report.kind, before: iso(report.before), after: iso(report.after) };
  const { candle, alerts, view } = report;
  return {
    kind: report.kind,
    candle: { ...candle, time: iso(candle.time) },
    alerts: alerts.map(toAlertJson),
    reset: view.reset,
    candlesSinceRestart: view.number,
    detectors: view.detectors.map((one) => ({ ...one, sentence: detectorSentence(one, language) })),
  };
}
