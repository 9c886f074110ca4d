import type { SettingStep } from '../../../app/contract/ipcSettings';
import { flowText } from '../../../config/editing/flowText';
import { sameValue } from '../../../config/editing/sameValue';
import { valuesIn } from '../../../config/editing/valuesIn';

/** What differs between two settings, in the order of the first. */
export function stepsBetween(before: unknown, after: unknown): readonly SettingStep[] {
  const later = new Map(valuesIn(after).map(({ key, value }) => [key, value]));
  return valuesIn(before)
    .filter(({ key, value }) => !sameValue(value, later.get(key)))
    .map(({ key, value }) => ({ key, from: flowText(value), to: flowText(later.get(key)) }));
}
