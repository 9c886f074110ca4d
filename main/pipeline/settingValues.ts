import { z } from 'zod';

/** Settings as one value a path, such as `admission.minConfidence`. */
export type SettingValues = ReadonlyMap<string, unknown>;

const branch = z.record(z.string(), z.unknown());

/** Every value under its path; a list is one value. */
export function settingValues(settings: unknown, path = ''): SettingValues {
  const parsed = Array.isArray(settings) ? null : branch.safeParse(settings);
  if (parsed?.success !== true) return new Map([[path, settings]]);
  const inner = Object.entries(parsed.data).flatMap(([name, value]) => [
    ...settingValues(value, path === '' ? name : `${path}.${name}`),
  ]);
  return new Map(inner);
}
