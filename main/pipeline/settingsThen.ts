import { z } from 'zod';
import { engineSettingsSchema, type EngineSettings } from '../../app/engine/engineSettings';
import { canonicalJson } from '../storage/canonicalJson';
import { settingValues, type SettingValues } from './settingValues';

const bodySchema = z.object({
  changed: z.array(z.object({ key: z.string(), from: z.unknown() })).optional(),
});

/** What the engine went by at a moment, and what of it is another now. */
export interface SettingsThen {
  readonly settings: EngineSettings;
  readonly changed: readonly { readonly key: string; readonly then: string; readonly now: string }[];
}

/**
 * Takes back the changes written down since a moment, newest first. `changes`: bodies of the audit's `settings`
 * records, oldest first. Null when one of them does not say what held before.
 */
export function settingsThen(now: EngineSettings, changes: readonly string[]): SettingsThen | null {
  const present = settingValues(now);
  const past = new Map(present);
  for (const text of [...changes].reverse()) {
    const body = bodySchema.safeParse(JSON.parse(text)).data;
    if (body?.changed === undefined) return null;
    for (const { key, from } of body.changed) {
      if (from === null || from === undefined) past.delete(key);
      else past.set(key, from);
    }
  }
  const known = new Set(Object.keys(engineSettingsSchema.shape));
  const settings = engineSettingsSchema.safeParse(
    treeOf(new Map([...past].filter(([path]) => known.has(path.split('.')[0] ?? '')))),
  );
  if (!settings.success) return null;
  return { settings: settings.data, changed: differences(settingValues(settings.data), present) };
}

function differences(then: SettingValues, now: SettingValues): SettingsThen['changed'] {
  return [...new Set([...then.keys(), ...now.keys()])]
    .sort()
    .map((key) => ({ key, then: written(then.get(key)), now: written(now.get(key)) }))
    .filter((change) => change.then !== change.now);
}

function written(value: unknown): string {
  return typeof value === 'string' ? value : canonicalJson(value ?? null);
}

function treeOf(values: SettingValues): unknown {
  const names = new Set([...values.keys()].map((path) => path.split('.')[0] ?? ''));
  return Object.fromEntries(
    [...names].map((name) => {
      if (values.has(name)) return [name, values.get(name)];
      const inner = [...values].filter(([path]) => path.startsWith(`${name}.`));
      return [name, treeOf(new Map(inner.map(([path, value]) => [path.slice(name.length + 1), value])))];
    }),
  );
}
