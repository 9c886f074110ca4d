import type { Candle } from '../../../app/market/candle';
import type { Difference, ImportReport } from '../../compose/importReport';
import type { Text } from '../../problem';
import { CHOICE_HELP } from '../readChoices';

const ohlc = ({ open, high, low, close }: Candle): string => `${open} ${high} ${low} ${close}`;

export const importTexts = {
  summary: {
    pt: 'traz candles ou ticks de um arquivo para o histórico',
    en: 'brings candles or ticks from a file into the history',
  },
  help: {
    pt: `${CHOICE_HELP.pt}
  --tick-size PASSO    menor passo de preço (padrão: o do símbolo, ou o que os preços mostram)`,
    en: `${CHOICE_HELP.en}
  --tick-size STEP     smallest price step (default: the symbol's, or what the prices show)`,
  },
  stage: (stage: 'reading' | 'storing'): Text =>
    stage === 'reading' ? { pt: 'lendo', en: 'reading' } : { pt: 'guardando', en: 'storing' },
  understood: (clauses: readonly Text[]): Text => ({
    pt: `Entendido como: ${clauses.map(({ pt }) => pt).join('; ')}.`,
    en: `Understood as: ${clauses.map(({ en }) => en).join('; ')}.`,
  }),
  done: (report: ImportReport): Text => {
    const { key, rows, kept, repeated, appended, duplicates, revised, rejectedCount, alerts } = report;
    return {
      pt: `${key.symbol} ${key.timeframe}: ${rows} linhas lidas, ${kept} candles, ${repeated} linhas repetidas, ${rejectedCount} recusadas; ${appended} candles novos, ${duplicates} já conhecidos, ${revised} corrigidos; ${alerts} alertas no histórico.`,
      en: `${key.symbol} ${key.timeframe}: ${rows} rows read, ${kept} candles, ${repeated} repeated rows, ${rejectedCount} refused; ${appended} new candles, ${duplicates} known already, ${revised} corrected; ${alerts} alerts in the history.`,
    };
  },
  cutOff: {
    pt: 'São exatamente 100.000 linhas: o MetaTrader cortou o arquivo em "Máximo de barras no gráfico". Aumente-o em Ferramentas, Opções, Gráficos, reinicie o terminal e exporte de novo.',
    en: 'These are exactly 100,000 rows: MetaTrader cut the file off at "Max bars in chart". Raise it in Tools, Options, Charts, restart the terminal and export again.',
  } satisfies Text,
  rejected: (at: string, reason: Text): Text => ({
    pt: `  ${at.replace('line', 'linha')}: ${reason.pt}`,
    en: `  ${at}: ${reason.en}`,
  }),
  differences: (count: number): Text => ({
    pt: `Em ${count} candles o arquivo e a ponte discordam; vale o que a ponte disse:`,
    en: `In ${count} candles the file and the bridge disagree; what the bridge said holds:`,
  }),
  difference: ({ time, file, bridge }: Difference): Text => {
    const at = `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    return {
      pt: `  ${at}: arquivo ${ohlc(file)}, ponte ${ohlc(bridge)}`,
      en: `  ${at}: file ${ohlc(file)}, bridge ${ohlc(bridge)}`,
    };
  },
  more: (count: number): Text => ({
    pt: `  … e mais ${count} (até 1000 com --json)`,
    en: `  … and ${count} more (up to 1000 with --json)`,
  }),
  stopped: ({ taken, kept }: ImportReport): Text => ({
    pt: `Interrompido: ficaram guardados os ${taken} candles mais antigos de ${kept}. Importe o arquivo outra vez para ter o resto.`,
    en: `Stopped: the ${taken} oldest of ${kept} candles were kept. Import the file again to have the rest.`,
  }),
} as const;
