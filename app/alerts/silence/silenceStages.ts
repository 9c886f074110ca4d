import { isMuted } from './isMuted';
import { isOverBudget } from './isOverBudget';
import { isSnoozed } from './isSnoozed';
import type { SilenceSettings } from './silenceSettings';
import type { SilenceStage } from './silenceStage';

/**
 * The questions an alert is asked, in this order; the first that has an answer decides. The budget comes last: what is
 * silent anyway interrupts nobody.
 */
export function silenceStages({ schedules, attention }: SilenceSettings): readonly SilenceStage[] {
  return [isSnoozed, isMuted(schedules), isOverBudget(attention)];
}
