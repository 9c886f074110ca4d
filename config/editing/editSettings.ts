import { sameValue } from './sameValue';
import { parseDocument } from 'yaml';
import { keyComments } from '../describe/keyComments';
import { commentsIn } from './commentsIn';
import type { SettingChange } from './settingChange';
import { withValue } from './withValue';
import { writeValue } from './writeValue';

/** Null: the text is no YAML map, or is written in a way that no change can be made in without harm. */
export type EditedText = string | null;

/**
 * Writes values into the text of `alertas.yaml`, one after the other. Comments, order, blank lines and every other value
 * stay as they are; a key that is missing comes with the comment of the template.
 */
export function editSettings(text: string, changes: readonly SettingChange[]): EditedText {
  let edited = text;
  for (const { key, value } of changes) {
    const next = editOne(edited, key.split('.'), value);
    if (next === null) return null;
    edited = next;
  }
  return edited;
}

function editOne(text: string, path: readonly string[], value: unknown): EditedText {
  const before = read(text);
  if (before === null) return null;
  const wanted = withValue(before.value, path, value);
  if (sameValue(before.value ?? {}, wanted)) return text;
  const edited = writeValue(text, path, value, keyComments);
  return isFaithful(text, edited, wanted) ? edited : null;
}

/** The proof of every edit: what it says, and that no comment went. */
function isFaithful(before: string, after: string, wanted: unknown): boolean {
  const found = read(after);
  if (found === null || !sameValue(found.value, wanted)) return false;
  const kept = commentsIn(after);
  return commentsIn(before).every((comment) => kept.includes(comment));
}

function read(text: string): { readonly value: unknown } | null {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  try {
    const value: unknown = document.toJS();
    return value === null || (typeof value === 'object' && !Array.isArray(value)) ? { value } : null;
  } catch {
    return null;
  }
}
