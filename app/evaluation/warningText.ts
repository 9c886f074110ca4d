import type { Language } from '../alerts/language';
import { formatNumber } from '../alerts/localeNumber';
import type { EvaluationWarning } from './evaluation';
import { GATE_NAMES } from './gateNames';

const TOO_GOOD = {
  win: { pt: 'acerto', en: 'win rate' },
  expectancy: { pt: 'resultado médio', en: 'mean result' },
  capture: { pt: 'captura sem nenhum alerta falso', en: 'capture without a single false alert' },
} as const;

interface Sentence {
  readonly pt: string;
  readonly en: string;
}

/** What a reader must know before believing the figures, and what to do about it. */
export function warningText(warning: EvaluationWarning): Sentence {
  switch (warning.code) {
    case 'sample-too-small':
      return {
        pt: `Amostra pequena demais para ${GATE_NAMES[warning.gate].pt}: n = ${warning.n}, menos de 30.`,
        en: `Sample too small for ${GATE_NAMES[warning.gate].en}: n = ${warning.n}, fewer than 30.`,
      };
    case 'few-sessions':
      return {
        pt: `Só ${warning.sessions} sessões: um período assim pode ser um acaso.`,
        en: `Only ${warning.sessions} sessions: a period like this may be chance.`,
      };
    case 'too-good':
      return {
        pt: `Bom demais para ser verdade: ${TOO_GOOD[warning.what].pt}. Procure o erro nos dados ou nos custos antes de acreditar.`,
        en: `Too good to be true: ${TOO_GOOD[warning.what].en}. Look for the mistake in the data or the costs before believing it.`,
      };
    case 'costs':
      return {
        pt: `Os custos comem ${written(warning.share, 'pt')} R de cada alerta: com eles o plano mede as taxas, não o mercado. Confira evaluation.costPerContract e o pointValue do ativo em alertas.yaml.`,
        en: `Costs eat ${written(warning.share, 'en')} R of every alert: with them the plan measures the fees, not the market. Check evaluation.costPerContract and the pointValue of the symbol in alertas.yaml.`,
      };
    case 'many-ambiguous':
      return {
        pt: `${Math.round(warning.share * 100)} % dos desfechos tocaram stop e alvo no mesmo candle e contam como stop: candles mais curtos diriam mais.`,
        en: `${Math.round(warning.share * 100)} % of the outcomes touched stop and target in one candle and count as stops: shorter candles would tell more.`,
      };
  }
}

function written(value: number, language: Language): string {
  return formatNumber(value, language, value < 10 ? 2 : 0);
}
