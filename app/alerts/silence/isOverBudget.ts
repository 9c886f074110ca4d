import { lastHour } from './lastHour';
import type { AttentionSettings } from './silenceSettings';
import type { SilenceStage } from './silenceStage';

/** Silent when the trader was interrupted often enough in the last sixty minutes. */
export function isOverBudget({ perHour, criticalBreaks }: AttentionSettings): SilenceStage {
  return ({ severity }, { interruptions }, now) => {
    if (perHour === 0 || (criticalBreaks && severity === 'critical')) return null;
    return lastHour(interruptions, now).length >= perHour ? 'attention-budget' : null;
  };
}
