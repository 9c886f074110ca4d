import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { allowedValues, keysOf, namesItsElements, schemaAt } from './allowedValues';
import { keyOffset } from './keyOffset';
import { nearestKey } from './nearestKey';
import { quoteValue } from './quoteValue';
import { RENAMED_KEYS } from './renamedKeys';
import { renameKeys } from './renameKeys';
import type { SettingsProblem } from './settingsProblem';
import { settingsSchema, type Settings } from './settingsSchema';
import { settingsSentences } from './settingsSentences';
import { unknownCalendars } from './unknownCalendars';

/** What a refinement itself says to be allowed. */
const wordsSchema = z.object({ pt: z.string(), en: z.string() });

export type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/**
 * Reads `alertas.yaml`. What is not said has its default; every unknown key and every value out of its range is
 * named with its line and what is allowed, in the order of the file.
 */
export function parseSettings(text: string): ParsedSettings {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const problems = document.errors.map(({ code, pos }) => {
      const { line } = lines.linePos(pos[0]);
      return code === 'DUPLICATE_KEY'
        ? settingsSentences.keyTwice(line)
        : settingsSentences.notYaml(line, code);
    });
    return { ok: false, problems };
  }
  const read = valueOf(document);
  if (read === null) return { ok: false, problems: [settingsSentences.notYaml(1, 'BAD_ALIAS')] };
  const parsed = settingsSchema.safeParse(read.value);
  const issues = [...(parsed.error?.issues ?? []), ...unknownCalendars(read.value)];
  if (parsed.success && issues.length === 0) return { ok: true, settings: parsed.data };
  const lineAt = (path: readonly PropertyKey[]): number => lines.linePos(keyOffset(document, path)).line;
  const problems = issues.flatMap((issue) => describe(issue, read.value, lineAt));
  return { ok: false, problems: problems.sort((a, b) => a.line - b.line) };
}

/** Null: aliases that never end. */
function valueOf(document: Document): { readonly value: unknown } | null {
  try {
    return { value: renameKeys(withoutEmpty(document.toJS()) ?? {}, RENAMED_KEYS) };
  } catch {
    return null;
  }
}

/** A key without a value is as good as a key that is not there. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, inner]) => inner !== null);
  return Object.fromEntries(filled.map(([key, inner]) => [key, withoutEmpty(inner)]));
}

function describe(
  issue: z.core.$ZodIssue,
  value: unknown,
  lineAt: (path: readonly PropertyKey[]) => number,
): readonly SettingsProblem[] {
  // What is wrong with an element of a list of names is said of the list.
  const element = issue.path.findIndex(
    (key, at) =>
      typeof key === 'number' && !namesItsElements(schemaAt(settingsSchema, issue.path.slice(0, at))),
  );
  const path = element === -1 ? issue.path : issue.path.slice(0, element);
  const schema = schemaAt(settingsSchema, path);
  if (issue.code === 'unrecognized_keys') {
    const known = schema === null ? [] : keysOf(schema);
    return issue.keys.map((key) => {
      const whole = [...path, key];
      return settingsSentences.unknownKey(lineAt(whole), nameOf(whole), nearestKey(key, known), known);
    });
  }
  const said = issue.code === 'custom' ? wordsSchema.safeParse(issue.params).data : undefined;
  const allowed = said ?? (schema === null ? null : allowedValues(schema));
  const found = quoteValue(valueAt(value, path), path);
  const words = allowed ?? { pt: issue.message, en: issue.message };
  return [settingsSentences.notAllowed(lineAt(path), nameOf(path), found, words)];
}

/** The line tells which element of a list is meant. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.filter((key) => typeof key !== 'number').join('.');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = new Map<PropertyKey, unknown>(Object.entries(at)).get(String(key));
  }
  return at;
}
