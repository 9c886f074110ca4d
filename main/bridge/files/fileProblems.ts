import type { Problem, Text } from '../../problem';

const HOW = {
  pt: 'Exporte no MetaTrader 5: Exibir, Símbolos, Barras (ou Ticks), Exportar.',
  en: 'Export it in MetaTrader 5: View, Symbols, Bars (or Ticks), Export.',
} as const;

/** Why a file gives no candles, as sentences. */
export const fileProblems = {
  empty: (path: string): Problem => ({
    code: 'file-empty',
    text: { pt: `${path} está vazio. ${HOW.pt}`, en: `${path} is empty. ${HOW.en}` },
  }),

  noRows: (path: string): Problem => ({
    code: 'file-no-rows',
    text: {
      pt: `${path} tem os nomes das colunas e nenhuma linha abaixo deles. ${HOW.pt}`,
      en: `${path} has the names of columns and no row below them. ${HOW.en}`,
    },
  }),

  binary: (path: string): Problem => ({
    code: 'file-binary',
    text: {
      pt: `${path} não é um arquivo de texto, e sim dados binários. Uma planilha precisa ser salva como CSV. ${HOW.pt}`,
      en: `${path} is not a text file but binary data. A spreadsheet has to be saved as CSV. ${HOW.en}`,
    },
  }),

  notPrices: (path: string): Problem => ({
    code: 'file-not-bars',
    text: {
      pt: `${path} não parece um arquivo de candles ou ticks: nenhuma linha tem data e preços em colunas separadas por TAB, ponto e vírgula, | ou vírgula. Diga o que há em cada coluna.`,
      en: `${path} does not look like a file of candles or ticks: no line has a date and prices in columns parted by TAB, semicolon, | or comma. Say what each column holds.`,
    },
  }),

  missingColumns(path: string, columns: readonly string[]): Problem {
    const names = columns.join(', ');
    return {
      code: 'file-missing-column',
      text: {
        pt: `Falta em ${path} a coluna ${names}. Diga o que há em cada coluna. ${HOW.pt}`,
        en: `${path} lacks the column ${names}. Say what each column holds. ${HOW.en}`,
      },
    };
  },

  noMoments: (path: string, cell: string): Problem => ({
    code: 'file-no-moments',
    text: {
      pt: `As datas de ${path} não se deixam ler (a primeira: ${JSON.stringify(cell)}). Valem AAAA.MM.DD, dd/mm/aaaa, ISO e segundos, milissegundos, micro ou nanossegundos desde 1970.`,
      en: `The dates of ${path} cannot be read (the first: ${JSON.stringify(cell)}). YYYY.MM.DD, dd/mm/yyyy, ISO and seconds, milliseconds, micro- or nanoseconds since 1970 are fine.`,
    },
  }),

  noCandles(path: string, first: { readonly line: number; readonly reason: Text } | null): Problem {
    const [pt, en] =
      first === null
        ? ['', '']
        : [` (linha ${first.line}: ${first.reason.pt})`, ` (line ${first.line}: ${first.reason.en})`];
    return {
      code: 'file-no-candles',
      text: {
        pt: `${path} não contém nenhum candle legível${pt}. ${HOW.pt}`,
        en: `${path} holds no readable candle${en}. ${HOW.en}`,
      },
    };
  },

  noTimeframe: (path: string): Problem => ({
    code: 'file-no-timeframe',
    text: {
      pt: `O tempo gráfico de ${path} não se deixa reconhecer: os candles não têm um passo comum entre M1 e D1. Exporte candles de um só tempo gráfico, de M1 a D1, ou diga qual é.`,
      en: `The timeframe of ${path} cannot be told: its candles have no common step between M1 and D1. Export candles of one timeframe, M1 to D1, or say which it is.`,
    },
  }),

  otherTimeframe: (path: string, found: string, asked: string): Problem => ({
    code: 'file-other-timeframe',
    text: {
      pt: `Os candles de ${path} são de ${found}, e não de ${asked}. Deixe o tempo gráfico a cargo do arquivo, ou exporte ${asked}.`,
      en: `The candles of ${path} are ${found}, not ${asked}. Leave the timeframe to the file, or export ${asked}.`,
    },
  }),

  tooMany: (path: string, most: number): Problem => ({
    code: 'file-too-long',
    text: {
      pt: `${path} tem mais de ${most} candles, o máximo de uma vez. Divida o arquivo em partes.`,
      en: `${path} has more than ${most} candles, the most at once. Split the file into parts.`,
    },
  }),

  cancelled: (path: string): Problem => ({
    code: 'cancelled',
    text: {
      pt: `A leitura de ${path} foi interrompida. Nada foi guardado.`,
      en: `Reading ${path} was stopped. Nothing was kept.`,
    },
  }),
} as const;
