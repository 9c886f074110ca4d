import type { Language } from '../../../app/alerts/language';
import { formatNumber } from '../../../app/alerts/localeNumber';
import type { Gates } from '../../../app/evaluation/evaluation';
import type { Gate } from '../../../app/evaluation/gate';
import type { Row } from '../alignRows';
import { backtestTexts as texts } from './backtestTexts';

/** The three gates with their limits, intervals and verdicts, under a line of names. */
export function gateRows(gates: Gates, language: Language): readonly Row[] {
  const percent = (share: number): string => `${formatNumber(share * 100, language, 1)} %`;
  const head = texts.columns;
  return [
    [head.gate, head.limit, head.hits, head.value, head.interval, head.verdict].map((text) => text[language]),
    ...(['capture', 'false', 'win'] as const).map((name): Row => {
      const gate: Gate = gates[name];
      return [
        texts.gates[name][language],
        texts.limits[name],
        `${gate.hits}/${gate.n}`,
        gate.value === null ? '–' : percent(gate.value),
        `${percent(gate.low)} … ${percent(gate.high)}`,
        texts.verdict[gate.verdict][language],
      ];
    }),
  ];
}
