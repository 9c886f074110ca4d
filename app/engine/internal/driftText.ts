import type { Language } from '../../alerts/language';
import { formatNumber } from '../../alerts/localeNumber';
import { patternName } from '../../alerts/patternName';
import type { DetectorId } from '../../detectors/detectorId';
import type { SeriesKey } from '../../market/series';
import type { Sentence } from './internalTexts';

interface Drifted {
  readonly pattern: DetectorId;
  readonly share: 'win' | 'false';
  readonly live: { readonly n: number; readonly low: number; readonly high: number };
  readonly backtest: number;
}

/** What is said when a pattern no longer does live what it did in the backtest, and when it does again. */
export function driftText(
  { symbol, timeframe }: SeriesKey,
  { pattern, share, live, backtest }: Drifted,
): { readonly begin: Sentence; readonly end: Sentence } {
  const percent = (value: number, language: Language): string =>
    `${formatNumber(value * 100, language, 1)} %`;
  const span = (language: Language): string =>
    `${percent(live.low, language)} … ${percent(live.high, language)}`;
  const name = {
    win: ['o acerto', 'the win rate'],
    false: ['os alertas falsos', 'the false alerts'],
  } as const;
  const [pt, en] = name[share];
  return {
    begin: {
      pt: `${patternName(pattern, 'pt')} em ${symbol} ${timeframe}: ao vivo, ${pt} ficam entre ${span('pt')} (95 %, ${live.n} casos), fora do que o backtest achou (${percent(backtest, 'pt')}). O mercado pode ter mudado; uma em vinte dessas comparações sai do intervalo só por acaso. Veja a aba Desempenho e rode o backtest com candles recentes.`,
      en: `${patternName(pattern, 'en')} on ${symbol} ${timeframe}: live, ${en} lie within ${span('en')} (95 %, ${live.n} cases), away from what the backtest found (${percent(backtest, 'en')}). The market may have changed; one in twenty such comparisons leaves its interval by chance alone. Look at the Performance tab and run the backtest on recent candles.`,
    },
    end: {
      pt: `${patternName(pattern, 'pt')} em ${symbol} ${timeframe}: ${pt} ao vivo voltaram ao que o backtest achou.`,
      en: `${patternName(pattern, 'en')} on ${symbol} ${timeframe}: ${en} live are back to what the backtest found.`,
    },
  };
}
