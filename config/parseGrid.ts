import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { engineSettingsSchema } from '../app/engine/engineSettings';
import { sizeOf, type SearchKey, type SettingValue } from '../app/evaluation/sweep/searchSpace';
import { allowedValues, keysOf, schemaAt } from './allowedValues';
import { gridSentences } from './gridSentences';
import { keyOffset } from './keyOffset';
import { nearestKey } from './nearestKey';
import type { SettingsProblem } from './settingsProblem';
import { settingsSentences } from './settingsSentences';

/** More than this would run for days. */
export const MOST_SETTINGS = 100_000;

/** The parts of `alertas.yaml` that can be searched, and that a preset holds. */
const SECTIONS = engineSettingsSchema.pick({ detectors: true, plan: true });

export type ParsedGrid =
  | { readonly ok: true; readonly keys: readonly SearchKey[] }
  | { readonly ok: false; readonly problem: SettingsProblem };

const valueSchema = z.union([z.number(), z.string(), z.boolean()]);
const rangeSchema = z.strictObject({ from: z.number(), to: z.number(), step: z.number().optional() });

/**
 * Reads which settings to search: keys of `alertas.yaml` under `detectors` and `plan`, each with one value, a list, or
 * `{from, to, step}`; without `step` only where numbers are `drawn`. The first thing that is wrong is named with its
 * line and what is allowed.
 */
export function parseGrid(text: string, drawn: boolean): ParsedGrid {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  const fail = (problem: SettingsProblem): ParsedGrid => ({ ok: false, problem });
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    return fail(
      error.code === 'DUPLICATE_KEY'
        ? settingsSentences.keyTwice(line)
        : settingsSentences.notYaml(line, error.code),
    );
  }
  const content = plainOf(document);
  if (content === null) return fail(settingsSentences.notYaml(1, 'BAD_ALIAS'));
  if (content.value === null || content.value === undefined) return fail(gridSentences.empty);
  const lineAt = (path: readonly string[]): number => lines.linePos(keyOffset(document, path)).line;
  const keys: SearchKey[] = [];
  const problem = collect(content.value, [], keys, { lineAt, drawn });
  if (problem !== null) return fail(problem);
  if (keys.length === 0) return fail(gridSentences.empty);
  const size = sizeOf(keys);
  return !drawn && size > MOST_SETTINGS
    ? fail(gridSentences.tooMany(size, MOST_SETTINGS))
    : { ok: true, keys };
}

interface Reading {
  readonly lineAt: (path: readonly string[]) => number;
  readonly drawn: boolean;
}

function plainOf(document: Document): { readonly value: unknown } | null {
  try {
    return { value: document.toJS() as unknown };
  } catch {
    return null;
  }
}

/** Walks the groups; null when all is well. */
function collect(
  value: unknown,
  path: readonly string[],
  keys: SearchKey[],
  reading: Reading,
): SettingsProblem | null {
  const { lineAt, drawn } = reading;
  const schema = schemaAt(SECTIONS, path);
  const name = path.join('.');
  const line = lineAt(path);
  if (schema === null) {
    const known = keysOf(schemaAt(SECTIONS, path.slice(0, -1)) ?? SECTIONS);
    const nearest = nearestKey(path.at(-1) ?? '', known);
    return path.length === 1 && nearest === null
      ? gridSentences.notSearchable(line, name)
      : settingsSentences.unknownKey(line, name, nearest, known);
  }
  if (keysOf(schema).length > 0) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      const allowed = allowedValues(schema) ?? { pt: 'um grupo', en: 'a group' };
      return gridSentences.notAllowed(line, name || 'detectors, plan', JSON.stringify(value), allowed);
    }
    for (const [key, inner] of Object.entries(value)) {
      const problem = collect(inner, [...path, key], keys, reading);
      if (problem !== null) return problem;
    }
    return null;
  }
  const wrong = (found: SettingValue): SettingsProblem | null => {
    if (z.core.safeParse(schema, found).success) return null;
    const allowed = allowedValues(schema) ?? { pt: 'outro valor', en: 'another value' };
    return gridSentences.notAllowed(line, name, JSON.stringify(found), allowed);
  };
  const key = readKey(value, path);
  if (key === null) return gridSentences.badRange(line, name);
  const problem = 'values' in key ? firstOf(key.values, wrong) : firstOf(key.between, wrong);
  if (problem !== null) return problem;
  if ('between' in key && !drawn) return gridSentences.noStep(line, name);
  const whole = !z.core.safeParse(schema, numberBetween(key)).success;
  keys.push('between' in key ? { ...key, whole } : key);
  return null;
}

function firstOf(
  values: readonly SettingValue[],
  wrong: (value: SettingValue) => SettingsProblem | null,
): SettingsProblem | null {
  for (const value of values) {
    const problem = wrong(value);
    if (problem !== null) return problem;
  }
  return null;
}

/** A number within the bounds that is not whole. */
function numberBetween(key: SearchKey): number {
  return 'between' in key ? key.between[0] + (key.between[1] - key.between[0]) * 0.499_7 : NaN;
}

function readKey(value: unknown, path: readonly string[]): SearchKey | null {
  const single = valueSchema.safeParse(value);
  if (single.success) return { path, values: [single.data] };
  const list = z.array(valueSchema).min(1).safeParse(value);
  if (list.success) return { path, values: [...new Set(list.data)] };
  const range = rangeSchema.safeParse(value);
  if (!range.success) return null;
  const { from, to, step } = range.data;
  if (!(from <= to)) return null;
  if (step === undefined) return { path, between: [from, to], whole: false };
  if (!(step > 0) || (to - from) / step > MOST_SETTINGS) return null;
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  return { path, values: Array.from({ length: count }, (_, at) => Number((from + at * step).toFixed(10))) };
}
