import type { Text } from '../../problem';
import { CHOICE_HELP } from '../readChoices';
import { CANDLE_DETECTORS } from '../readDetectors';
import { GATE_NAMES } from '../../../app/evaluation/gateNames';

export const backtestTexts = {
  summary: {
    pt: 'julga os detectores num arquivo de candles, com custos e intervalos de confiança',
    en: 'judges the detectors on a file of candles, with costs and confidence intervals',
  },
  help: {
    pt: `  --from DIA           primeiro dia, como 2022-03-01 ou 2022-03-01T10:00 (padrão: as últimas 60 sessões e o todo)
  --to DIA             último dia
  --detectors LISTA    só estes, separados por vírgula: ${CANDLE_DETECTORS.join(', ')}
  --labels ARQUIVO     suas próprias oportunidades, em linhas HORA,DIREÇÃO, no lugar das automáticas
  --raw                conta também os alertas que as regras de admissão seguraram
  --json [ARQUIVO]     avaliação completa em JSON, na saída padrão ou num arquivo
  --html ARQUIVO       relatório para o navegador, num arquivo só
  --tick-size PASSO    menor passo de preço, para símbolos que o Vigia não conhece
${CHOICE_HELP.pt}`,
    en: `  --from DAY           first day, such as 2022-03-01 or 2022-03-01T10:00 (default: the last 60 sessions, and all)
  --to DAY             last day
  --detectors LIST     only these, separated by commas: ${CANDLE_DETECTORS.join(', ')}
  --labels FILE        your own opportunities, in lines TIME,DIRECTION, in place of the automatic ones
  --raw                count the alerts that the rules of admission held back, too
  --json [FILE]        the whole evaluation as JSON, to standard output or to a file
  --html FILE          a report for the browser, in one file
  --tick-size STEP     smallest price step, for symbols Vigia does not know
${CHOICE_HELP.en}`,
  },
  badMoment: (name: string, asked: string): Text => ({
    pt: `--${name} ${asked}: escreva um dia como 2022-03-01, ou um momento como 2022-03-01T10:00.`,
    en: `--${name} ${asked}: write a day such as 2022-03-01, or a moment such as 2022-03-01T10:00.`,
  }),
  ownFile: (path: string): Text => ({
    pt: `${path} é o arquivo dos candles: escolha outro nome para o relatório.`,
    en: `${path} is the file of the candles: choose another name for the report.`,
  }),
  stage: { pt: 'analisando', en: 'analysing' },
  understood: (parts: readonly Text[], rejected: number): Text => ({
    pt: `Entendido como: ${parts.map(({ pt }) => pt).join('; ')}${rejected > 0 ? `; ${rejected} linhas recusadas` : ''}.`,
    en: `Understood as: ${parts.map(({ en }) => en).join('; ')}${rejected > 0 ? `; ${rejected} rows refused` : ''}.`,
  }),
  written: (path: string): Text => ({ pt: `Gravado em ${path}.`, en: `Written to ${path}.` }),
  misplaced: (count: number): Text => ({
    pt: `${count} marca(s) não caem em nenhum candle do arquivo e não contam. Confira as horas e o fuso.`,
    en: `${count} mark(s) lie on no candle of the file and do not count. Check their times and the zone.`,
  }),
  period: (title: Text, from: string, to: string, sessions: number, candles: number): Text => ({
    pt: `${title.pt}: ${from} a ${to}, ${sessions} sessões, ${candles} candles`,
    en: `${title.en}: ${from} to ${to}, ${sessions} sessions, ${candles} candles`,
  }),
  lastSessions: { pt: 'Últimas sessões', en: 'Last sessions' },
  asked: { pt: 'Período', en: 'Period' },
  whole: { pt: 'Arquivo inteiro', en: 'Whole file' },
  gates: GATE_NAMES,
  limits: { capture: '≥ 85 %', false: '≤ 10 %', win: '≥ 60 %' },
  verdict: {
    PASS: { pt: 'PASSA', en: 'PASS' },
    FAIL: { pt: 'REPROVA', en: 'FAIL' },
    UNPROVEN: { pt: 'NÃO PROVADO', en: 'UNPROVEN' },
  },
  columns: {
    gate: { pt: 'critério', en: 'gate' },
    limit: { pt: 'limite', en: 'limit' },
    hits: { pt: 'casos', en: 'hits' },
    value: { pt: 'valor', en: 'value' },
    interval: { pt: '95 %', en: '95 %' },
    verdict: { pt: 'veredito', en: 'verdict' },
    detector: { pt: 'detector', en: 'detector' },
    alerts: { pt: 'alertas', en: 'alerts' },
    meanR: { pt: 'R médio', en: 'mean R' },
  },
  notFalse: (captured: number, neutral: number): Text => ({
    pt: `Dos alertas de volatilidade que não são falsos, ${captured} estão num evento e ${neutral} nem falsos nem certos (m entre 2 e 4)`,
    en: `Of the volatility alerts that are not false, ${captured} lie at an event and ${neutral} are neither false nor right (m between 2 and 4)`,
  }),
  breakEven: (share: string): Text => ({
    pt: `Acerto em que o plano empata, com custos: ${share}`,
    en: `Win rate at which the plan breaks even, costs in: ${share}`,
  }),
  expectancy: (mean: string, low: string, high: string): Text => ({
    pt: `Resultado médio por alerta: ${mean} R (95 %: ${low} a ${high})`,
    en: `Mean result of an alert: ${mean} R (95 %: ${low} to ${high})`,
  }),
  outcomes: (target: number, stop: number, timeout: number, ambiguous: number, unresolved: number): Text => ({
    pt: `Alvo ${target}, stop ${stop} (${ambiguous} com alvo no mesmo candle), tempo esgotado ${timeout}, sem desfecho ${unresolved}`,
    en: `Target ${target}, stop ${stop} (${ambiguous} with the target in the same candle), timeout ${timeout}, no outcome ${unresolved}`,
  }),
  honest: {
    pt: 'PASSA só quando o intervalo inteiro passa do limite. Alertas falsos são contados entre todos os alertas de volatilidade.',
    en: 'PASS only when the whole interval clears the limit. False alerts are counted among all volatility alerts.',
  },
} as const;
