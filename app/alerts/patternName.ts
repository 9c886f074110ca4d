import type { DetectorId } from '../detectors/detectorId';
import type { Language } from './language';

const NAMES: Readonly<Record<DetectorId, Readonly<Record<Language, string>>>> = {
  'extreme-volatility': { pt: 'Volatilidade extrema', en: 'Extreme volatility' },
  'volatility-shock': { pt: 'Choque de volatilidade', en: 'Volatility shock' },
  engulfing: { pt: 'Engolfo', en: 'Engulfing' },
  'rsi-divergence': { pt: 'Divergência de IFR', en: 'RSI divergence' },
  'level-break': { pt: 'Rompimento', en: 'Level break' },
  'price-level': { pt: 'Nível de preço', en: 'Price level' },
};

/** What a trader calls the pattern. */
export function patternName(detector: DetectorId, language: Language): string {
  return NAMES[detector][language];
}
