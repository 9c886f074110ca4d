import type { Problem, Text } from '../../problem';

/** What a replay says to the trader. */
export const replayTexts = {
  none: {
    pt: 'Nenhum replay está aberto. Abra um pelo arquivo, por um dia guardado ou por um alerta.',
    en: 'No replay is open. Open one from a file, from a stored day or from an alert.',
  } satisfies Text,
  nothingToDo: {
    pt: 'Este alerta é de um replay: não há nada a reconhecer.',
    en: 'This alert belongs to a replay: there is nothing to acknowledge.',
  } satisfies Text,
  noAlert: {
    code: 'no-alert',
    text: {
      pt: 'Este alerta não está no histórico. Escolha outro.',
      en: 'This alert is not in the history. Choose another.',
    },
  } satisfies Problem,
  noCandles: (symbol: string): Problem => ({
    code: 'no-candles',
    text: {
      pt: `Não há candles guardados de ${symbol} a partir desse momento. Escolha outro dia, ou abra um arquivo.`,
      en: `No candles of ${symbol} are stored from that moment on. Choose another day, or open a file.`,
    },
  }),
} as const;
