import { stringify } from 'yaml';
import { settingValueSchema, type SettingKind, type SettingValue } from '../../app/contract/ipcSettings';

/** A value as the settings screen shows it. */
export function shownValue(value: unknown, kind: SettingKind): SettingValue {
  if (kind === 'yaml') return stringify(value, { lineWidth: 110, singleQuote: true }).trimEnd();
  return settingValueSchema.parse(value);
}
