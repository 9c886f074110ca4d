import type { SettingStep } from '../../../app/contract/ipcSettings';
import { flowText } from '../../../config/editing/flowText';
import { valueAt } from '../../../config/editing/valueAt';

/** How one setting changed, in values that others may see: a hidden one reads the same before and after. */
export function stepOf(key: string, before: unknown, after: unknown): SettingStep {
  const at = key.split('.');
  return { key, from: flowText(valueAt(before, at)), to: flowText(valueAt(after, at)) };
}
