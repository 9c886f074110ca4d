import { isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { parseSettings } from '../parseSettings';
import type { SettingsProblem } from '../settingsProblem';
import { valuesIn } from './valuesIn';
import type { SettingChange } from './settingChange';

/** The parts of the settings that a preset may hold. */
export const PRESET_SECTIONS = [
  'indicators',
  'detectors',
  'plan',
  'admission',
  'gapTolerance',
  'evaluation',
] as const;

const headerSchema = z.strictObject({
  name: z.string().min(1).max(100),
  /** ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** What it comes from, for people: `sweep WIN$N M5 2021-08-23`. */
  source: z.string().max(500),
});

export interface Preset {
  readonly name: string;
  readonly createdAt: string;
  readonly source: string;
  /** What it sets, in the order of its file. */
  readonly changes: readonly SettingChange[];
}

export type ReadPreset =
  | { readonly ok: true; readonly preset: Preset }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/**
 * A preset: a YAML file with the keys of `alertas.yaml` for detectors, plan and the like, and a header
 * `preset: {name, createdAt, source}`. Every value is held to the limits of the settings.
 */
export function readPreset(text: string): ReadPreset {
  const document = parseDocument(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return refuse('preset', NO_HEADER);
  const header = headerSchema.safeParse(
    document.toJS({ maxAliasCount: 10 }) instanceof Object ? headerOf(document.toJS()) : null,
  );
  if (!header.success) return refuse('preset', NO_HEADER);
  const names = document.contents.items.map(({ key }) => (isScalar(key) ? String(key.value) : ''));
  const stranger = names.find(
    (name) => name !== 'preset' && !PRESET_SECTIONS.some((known) => known === name),
  );
  if (stranger !== undefined) return refuse(stranger, NOT_OF_A_PRESET);
  document.delete('preset');
  const rest = document.contents.items.length === 0 ? '' : document.toString();
  const parsed = parseSettings(rest);
  if (!parsed.ok) return parsed;
  return { ok: true, preset: { ...header.data, changes: valuesIn(document.toJS()) } };
}

function headerOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'preset' in value ? value.preset : null;
}

const NO_HEADER = {
  pt: 'Isto não é um preset do Vigia: falta preset: {name, createdAt, source} no começo, ou não é YAML válido.',
  en: 'This is no preset of Vigia: preset: {name, createdAt, source} is missing at its beginning, or it is not valid YAML.',
};
const NOT_OF_A_PRESET = {
  pt: `Um preset só pode ter ${PRESET_SECTIONS.join(', ')}.`,
  en: `A preset may hold ${PRESET_SECTIONS.join(', ')} only.`,
};

function refuse(key: string, text: { readonly pt: string; readonly en: string }): ReadPreset {
  return { ok: false, problems: [{ line: 1, key, text }] };
}
