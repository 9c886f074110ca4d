import type { SettingValue } from '../../app/contract/ipcSettings';
import type { Text } from '../../app/contract/ipcText';
import { command } from '../api/command';
import { readSettings } from './readSettings';

/** Writes one value and lets it take effect; null when that is done, else why not. */
export async function changeSetting(key: string, value: SettingValue): Promise<Text | null> {
  const refusal = await command('settings:change', { changes: [{ key, value }] });
  await readSettings();
  return refusal;
}
