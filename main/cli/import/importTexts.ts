import type { ImportReport } from '../../compose/importFile';
import type { Text } from '../../problem';

export const importTexts = {
  summary: {
    pt: 'traz uma exportação de barras do MetaTrader 5 para o histórico',
    en: 'brings a bar export of MetaTrader 5 into the history',
  },
  help: {
    pt: `  --symbol SÍMBOLO     símbolo dos candles, como o chama a ponte (padrão: o começo do nome do arquivo)
  --tick-size PASSO    menor passo de preço, para símbolos que o Vigia não conhece`,
    en: `  --symbol SYMBOL      symbol of the candles, as the bridge calls it (default: how the file's name begins)
  --tick-size STEP     smallest price step, for symbols Vigia does not know`,
  },
  noSymbol: (file: string): Text => ({
    pt: `O nome de ${file} não começa com um símbolo. Diga-o com --symbol, por exemplo --symbol 'WIN$N'.`,
    en: `The name of ${file} does not begin with a symbol. Give it with --symbol, for example --symbol 'WIN$N'.`,
  }),
  badTick: (value: string): Text => ({
    pt: `--tick-size ${value}: use um número maior que zero, como 5 ou 0.01.`,
    en: `--tick-size ${value}: use a number above zero, such as 5 or 0.01.`,
  }),
  done: ({ key, rows, appended, duplicates, revised, rejected, alerts }: ImportReport): Text => ({
    pt: `${key.symbol} ${key.timeframe}: ${rows} linhas lidas, ${appended} candles novos, ${duplicates} já conhecidos, ${revised} corrigidos, ${rejected.length} recusados; ${alerts} alertas no histórico.`,
    en: `${key.symbol} ${key.timeframe}: ${rows} rows read, ${appended} new candles, ${duplicates} known already, ${revised} corrected, ${rejected.length} refused; ${alerts} alerts in the history.`,
  }),
  rejected: (at: string, reason: string): Text => ({ pt: `  ${at}: ${reason}`, en: `  ${at}: ${reason}` }),
  more: (count: number): Text => ({
    pt: `  … e mais ${count} (todos com --json)`,
    en: `  … and ${count} more (all of them with --json)`,
  }),
} as const;
