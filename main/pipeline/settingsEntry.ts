import { canonicalJson } from '../storage/canonicalJson';
import type { MetaStore } from '../storage/metaStore';
import { settingValues, type SettingValues } from './settingValues';

const HASH = 'config-hash';
const TEXT = 'config';

export interface SettingsOfRun {
  /** SHA-256 of everything set, in hex. */
  readonly hash: string;
  /** Everything set but what opens a door by being known. */
  readonly shown: unknown;
}

/** One value that is another than before; null stands where there was or is none. */
interface Change {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What the audit says when the settings of this run are not those of the last one. */
export interface SettingsBody {
  readonly before: string | null;
  readonly after: string;
  /** All of them, where what held before is not known. */
  readonly settings?: unknown;
  readonly changed?: readonly Change[];
}

/**
 * What to write down about the settings of this run; null when they are those of the last one. Remembers them; call
 * inside the transaction that writes the answer.
 */
export function settingsEntry(meta: MetaStore, { hash, shown }: SettingsOfRun): SettingsBody | null {
  const before = meta.get(HASH);
  const known = meta.get(TEXT);
  if (before === hash && known !== null) return null;
  meta.set(HASH, hash);
  meta.set(TEXT, canonicalJson(shown));
  const earlier = known === null ? null : settingValues(parse(known));
  if (earlier === null) return { before, after: hash, settings: shown };
  return { before, after: hash, changed: changesBetween(earlier, settingValues(shown)) };
}

function changesBetween(before: SettingValues, after: SettingValues): readonly Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys
    .map((key) => ({ key, from: before.get(key) ?? null, to: after.get(key) ?? null }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}

function parse(text: string): unknown {
  return JSON.parse(text);
}
