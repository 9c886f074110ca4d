import type { Problem } from '../../problem';

const HOW = {
  pt: 'Exporte no MetaTrader 5: Exibir, Símbolos, Barras, Exportar.',
  en: 'Export it in MetaTrader 5: View, Symbols, Bars, Export.',
} as const;

/** Why a file is no bar export, as sentences. */
export const barExportProblems = {
  empty(path: string): Problem {
    return {
      code: 'file-empty',
      text: { pt: `${path} está vazio. ${HOW.pt}`, en: `${path} is empty. ${HOW.en}` },
    };
  },

  binary(path: string): Problem {
    return {
      code: 'file-binary',
      text: {
        pt: `${path} não é um arquivo de texto, e sim dados binários. ${HOW.pt}`,
        en: `${path} is not a text file but binary data. ${HOW.en}`,
      },
    };
  },

  notBars(path: string): Problem {
    return {
      code: 'file-not-bars',
      text: {
        pt: `${path} não é uma exportação de barras do MetaTrader 5: a primeira linha não tem colunas como <DATE> e <OPEN> separadas por TAB. ${HOW.pt}`,
        en: `${path} is not a bar export of MetaTrader 5: its first line has no columns such as <DATE> and <OPEN> with TABs between. ${HOW.en}`,
      },
    };
  },

  missingColumns(path: string, columns: readonly string[]): Problem {
    const names = columns.join(', ');
    return {
      code: 'file-missing-column',
      text: {
        pt: `Falta em ${path} a coluna ${names}. ${HOW.pt}`,
        en: `${path} lacks the column ${names}. ${HOW.en}`,
      },
    };
  },

  noCandles(path: string, rejected: { readonly line: number; readonly reason: string } | undefined): Problem {
    const first = rejected === undefined ? '' : ` (${rejected.line}: ${rejected.reason})`;
    return {
      code: 'file-no-candles',
      text: {
        pt: `${path} não contém nenhum candle legível${first}. ${HOW.pt}`,
        en: `${path} holds no readable candle${first}. ${HOW.en}`,
      },
    };
  },

  noTimeframe(path: string): Problem {
    return {
      code: 'file-no-timeframe',
      text: {
        pt: `O tempo gráfico de ${path} não se deixa reconhecer: os candles não têm um passo comum entre M1 e D1. Exporte candles de um só tempo gráfico, de M1 a D1.`,
        en: `The timeframe of ${path} cannot be told: its candles have no common step between M1 and D1. Export candles of one timeframe, M1 to D1.`,
      },
    };
  },
} as const;
