import { parseDocument } from 'yaml';
import type { AskedChanges } from '../../../app/contract/ipcSettings';
import { describeSettings } from '../../../config/describe/describeSettings';
import type { SettingChange } from '../../../config/editing/settingChange';
import type { Text } from '../../problem';
import { settingsTexts } from './settingsTexts';

type ReadChanges =
  | { readonly ok: true; readonly changes: readonly SettingChange[] }
  | { readonly ok: false; readonly text: Text };

/** What the window asks for, as YAML has it: lists of groups come as their text. */
export function readAskedChanges(asked: AskedChanges): ReadChanges {
  const kinds = new Map(describeSettings().map(({ key, kind }) => [key, kind]));
  const changes: SettingChange[] = [];
  for (const { key, value } of asked) {
    const kind = kinds.get(key);
    if (kind === undefined) return { ok: false, text: settingsTexts.unknownKey(key) };
    if (kind !== 'yaml' || typeof value !== 'string') {
      changes.push({ key, value });
      continue;
    }
    const list = listOf(value);
    if (list === null) return { ok: false, text: settingsTexts.notAList };
    changes.push({ key, value: list });
  }
  return { ok: true, changes };
}

function listOf(text: string): readonly unknown[] | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  try {
    const value: unknown = document.toJS() ?? [];
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
