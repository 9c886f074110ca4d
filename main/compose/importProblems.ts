import type { Problem, Text } from '../problem';

const REASONS: Readonly<Record<string, Text>> = {
  'bad-volume': { pt: 'um volume não é um número possível', en: 'a volume is no possible number' },
  'out-of-range': { pt: 'o preço é grande demais', en: 'the price is too large' },
  'storage-failed': { pt: 'o banco de dados recusou a gravação', en: 'the database refused to write it' },
};

/** Why an import, or a candle of it, was not possible. */
export const importProblems = {
  noSymbol: {
    code: 'no-symbol',
    text: {
      pt: 'Nem o arquivo nem o seu nome dizem o ativo. Diga qual é, como o MetaTrader o chama, por exemplo WIN$N.',
      en: 'Neither the file nor its name says the symbol. Say which it is, as MetaTrader calls it, for example WIN$N.',
    },
  } satisfies Problem,

  unknownTick: (symbol: string): Problem => ({
    code: 'unknown-tick',
    text: {
      pt: `O passo de preço de ${symbol} não é conhecido e os preços não o mostram. Acrescente ${symbol} a instruments: nas configurações, com o seu tickSize.`,
      en: `The price step of ${symbol} is not known and the prices do not show it. Add ${symbol} to instruments: in the settings, with its tickSize.`,
    },
  }),

  future: {
    pt: 'abre no futuro: confira o fuso do relógio e a ordem de dia e mês',
    en: 'opens in the future: check the zone of the clock and the order of day and month',
  } satisfies Text,

  /** `reason`: the engine's own word. */
  refused(reason: string, tickSize: number): Text {
    if (reason === 'off-tick-grid') {
      return {
        pt: `um preço não está no passo de ${tickSize} (off-tick-grid)`,
        en: `a price does not lie on the step of ${tickSize} (off-tick-grid)`,
      };
    }
    return REASONS[reason] ?? { pt: reason, en: reason };
  },
} as const;
