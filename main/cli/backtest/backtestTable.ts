import type { Language } from '../../../app/alerts/language';
import { patternName } from '../../../app/alerts/patternName';
import { formatNumber } from '../../../app/alerts/localeNumber';
import type { Evaluation } from '../../../app/evaluation/evaluation';
import { warningText } from '../../../app/evaluation/warningText';
import type { Gate } from '../../../app/evaluation/gate';
import { alignRows, type Row } from '../alignRows';
import { backtestTexts as texts } from './backtestTexts';
import { gateRows } from './gateRows';

/** The figures of one period as lines of text, columns aligned. */
export function backtestTable(evaluation: Evaluation, language: Language): readonly string[] {
  const { gates, outcomes, expectancy, warnings } = evaluation;
  const percent = (share: number): string => `${formatNumber(share * 100, language, 1)} %`;
  const number = (value: number): string => formatNumber(value, language, 2);
  const value = (gate: Gate | null): string => (gate?.value == null ? '–' : percent(gate.value));
  const head = texts.columns;
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
    ...alignRows(gateRows(gates, language)),
    ...(gates.false.n === 0 ? [] : [texts.notFalse(gates.false.captured, gates.false.neutral)[language]]),
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
    ...alignRows(detectorRows),
    ...warnings.map((warning) => `! ${warningText(warning)[language]}`),
  ];
}
