import type { Language } from '../../../app/alerts/language';
import { patternName } from '../../../app/alerts/patternName';
import { formatNumber } from '../../../app/alerts/localeNumber';
import type { Evaluation, Gates } from '../../../app/evaluation/evaluation';
import type { Gate } from '../../../app/evaluation/gate';
import { backtestTexts as texts } from './backtestTexts';

type Row = readonly string[];

/** The figures of one period as lines of text, columns aligned. */
export function backtestTable(evaluation: Evaluation, language: Language): readonly string[] {
  const { gates, outcomes, expectancy, warnings } = evaluation;
  const percent = (share: number): string => `${formatNumber(share * 100, language, 1)} %`;
  const number = (value: number): string => formatNumber(value, language, 2);
  const value = (gate: Gate | null): string => (gate?.value == null ? '–' : percent(gate.value));
  const interval = ({ low, high }: Gate): string => `${percent(low)} … ${percent(high)}`;
  const head = texts.columns;
  const ofGate = (name: keyof Gates): Row => {
    const gate: Gate = gates[name];
    return [
      texts.gates[name][language],
      texts.limits[name],
      `${gate.hits}/${gate.n}`,
      value(gate),
      interval(gate),
      texts.verdict[gate.verdict][language],
    ];
  };
  const gateRows: Row[] = [
    [head.gate, head.limit, head.hits, head.value, head.interval, head.verdict].map((text) =>
      typeof text === 'string' ? text : text[language],
    ),
    ofGate('capture'),
    ofGate('false'),
    ofGate('win'),
  ];
  const detectorRows: Row[] = [
    [
      head.detector[language],
      head.alerts[language],
      ...(['capture', 'false', 'win'] as const).map((name) => texts.gates[name][language]),
      head.meanR[language],
    ],
    ...[...evaluation.detectors]
      .filter(([, { alerts }]) => alerts > 0)
      .map(([id, one]): Row => [
        patternName(id, language),
        String(one.alerts),
        value(one.gates.capture),
        value(one.gates.false),
        value(one.gates.win),
        one.expectancy === null ? '–' : number(one.expectancy.value),
      ]),
  ];
  const { target, stop, timeout, ambiguous, unresolved } = outcomes;
  return [
    ...align(gateRows),
    ...(gates.win.breakEven === null ? [] : [texts.breakEven(percent(gates.win.breakEven))[language]]),
    ...(expectancy === null
      ? []
      : [
          texts.expectancy(number(expectancy.value), number(expectancy.low), number(expectancy.high))[
            language
          ],
        ]),
    texts.outcomes(target, stop, timeout, ambiguous, unresolved)[language],
    '',
    ...align(detectorRows),
    ...warnings.map((warning) => `! ${texts.warning(warning)[language]}`),
  ];
}

/** The first column to the left, the others to the right. */
function align(rows: readonly Row[]): readonly string[] {
  const widthOf = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widthOf(column)) : cell.padStart(widthOf(column))))
      .join('   '),
  );
}
