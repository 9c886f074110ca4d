import { engineSettingsSchema, type EngineSettings } from '../../engine/engineSettings';
import type { Choice, SearchKey, SettingValue } from './searchSpace';

/** The settings with a value put at each key. */
export function applyChoice(
  settings: EngineSettings,
  keys: readonly SearchKey[],
  choice: Choice,
): EngineSettings {
  const chosen = keys.reduce<unknown>((sum, { path }, at) => putAt(sum, path, choice[at]!), settings);
  return engineSettingsSchema.parse(chosen);
}

function putAt(group: unknown, [key, ...rest]: readonly string[], value: SettingValue): unknown {
  if (key === undefined) return value;
  const members = typeof group === 'object' && group !== null ? group : {};
  return { ...members, [key]: putAt(Reflect.get(members, key), rest, value) };
}
