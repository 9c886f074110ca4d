import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { NaiveSettings } from '../naive/naiveSettings';

export function toNaiveSettings(settings: EngineSettings): NaiveSettings {
  const { detectors, indicators, plan, admission, gapTolerance } = settings;
  const whenEnabled = <T extends { readonly enabled: boolean }>(parameters: T): T | null =>
    parameters.enabled ? parameters : null;
  return {
    ...indicators,
    gapTolerance,
    extremeVolatility: whenEnabled(detectors['extreme-volatility']),
    volatilityShock: whenEnabled(detectors['volatility-shock']),
    engulfing: whenEnabled(detectors.engulfing),
    rsiDivergence: whenEnabled(detectors['rsi-divergence']),
    levelBreak: whenEnabled(detectors['level-break']),
    plan: { entry: plan.entryAtr, stop: plan.stopAtr, target: plan.targetAtr },
    minConfidence: admission.minConfidence,
    cooldownCandles: admission.cooldownCandles,
  };
}
