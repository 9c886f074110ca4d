import type { AlertDraft, Outcome } from '../alerts/alert';
import type { Instrument } from '../market/instrument';
import type { EvaluationSettings } from './evaluationSettings';

/**
 * The share of wins at which a plan neither earns nor loses, costs in, as it was filled: (risk + cost) ÷ (risk +
 * reward), at most 1.
 */
export function breakEvenOf(
  { plan }: Pick<AlertDraft, 'plan'>,
  { fill }: Pick<Outcome, 'fill'>,
  { pointValue }: Instrument,
  { costPerContract }: EvaluationSettings,
): number {
  const risk = Math.abs(fill - plan.stop);
  const reward = Math.abs(plan.target - fill);
  return risk + reward > 0 ? Math.min(1, (risk + costPerContract / pointValue) / (risk + reward)) : 1;
}
