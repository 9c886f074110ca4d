import type { Language } from '../../alerts/language';
import { formatNumber } from '../../alerts/localeNumber';
import { patternName } from '../../alerts/patternName';
import type { DetectorId } from '../../detectors/detectorId';
import type { SeriesKey } from '../../market/series';
import type { Sentence } from './internalTexts';

interface Drifted {
  readonly pattern: DetectorId;
  readonly share: keyof typeof NAMES;
  readonly live: { readonly n: number; readonly low: number; readonly high: number };
  readonly backtest: number;
}

/** What is said when a pattern no longer does live what it did in the backtest, and when it does again. */
export function driftText(
  { symbol, timeframe }: SeriesKey,
  { pattern, share, live, backtest }: Drifted,
): { readonly begin: Sentence; readonly end: Sentence } {
  const write = (value: number, language: Language): string =>
    share === 'meanR'
      ? `${formatNumber(value, language, 2)} R`
      : `${formatNumber(value * 100, language, 1)} %`;
  const span = (language: Language): string => `${write(live.low, language)} … ${write(live.high, language)}`;
  const { pt, en } = NAMES[share];
  const isWorse = share === 'false' ? live.low > backtest : live.high < backtest;
  const todo = isWorse ? WORSE : BETTER;
  return {
    begin: {
      pt: `${patternName(pattern, 'pt')} em ${symbol} ${timeframe}: ao vivo, ${pt} em ${span('pt')} (95 %, ${live.n} casos), fora do que o backtest achou (${write(backtest, 'pt')}). ${todo.pt} ${CHANCE.pt}`,
      en: `${patternName(pattern, 'en')} on ${symbol} ${timeframe}: live, ${en} within ${span('en')} (95 %, ${live.n} cases), away from what the backtest found (${write(backtest, 'en')}). ${todo.en} ${CHANCE.en}`,
    },
    end: {
      pt: `${patternName(pattern, 'pt')} em ${symbol} ${timeframe}: ao vivo, ${pt} de novo onde o backtest achou.`,
      en: `${patternName(pattern, 'en')} on ${symbol} ${timeframe}: live, ${en} again where the backtest found it.`,
    },
  };
}

const NAMES = {
  win: { pt: 'o acerto está', en: 'the win rate lies' },
  false: { pt: 'a parte de alertas falsos está', en: 'the share of false alerts lies' },
  capture: { pt: 'a captura está', en: 'capture lies' },
  meanR: { pt: 'o resultado médio está', en: 'the mean result lies' },
} as const;

const WORSE: Sentence = {
  pt: 'Está pior. Rode na aba Backtest os candles guardados: se o resultado também for este, o mercado mudou; procure outra configuração no Walk-forward, ou desligue o padrão. Se for o antigo, veja em Sistema se houve quedas da conexão.',
  en: 'It is worse. Run the stored candles in the Backtest tab: if they say the same, the market has changed; look for other settings with Walk-forward, or switch the pattern off. If they say the old value, look in System whether the connection broke.',
};

const BETTER: Sentence = {
  pt: 'Está melhor. Não conte com isso antes de um backtest com os candles guardados dizer o mesmo.',
  en: 'It is better. Do not count on it before a backtest of the stored candles says the same.',
};

const CHANCE: Sentence = {
  pt: 'Uma em vinte dessas comparações sai do intervalo só por acaso.',
  en: 'One in twenty such comparisons leaves its interval by chance alone.',
};
