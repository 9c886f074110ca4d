import { z } from 'zod';
import { allowedWords } from './allowedWords';

/** What a key may be, in words. */
export interface AllowedValues {
  readonly pt: string;
  readonly en: string;
}

/** Says what the schema lets through at a key; null when no sentence fits. */
export function allowedValues(schema: z.core.$ZodType): AllowedValues | null {
  const inner = unwrap(schema);
  const words = allowedWords.get(inner);
  if (words !== undefined) return words;
  if (inner instanceof z.ZodBoolean) return { pt: 'true ou false', en: 'true or false' };
  if (inner instanceof z.ZodEnum) {
    const options = inner.options.map(String);
    return { pt: list(options, 'ou'), en: list(options, 'or') };
  }
  if (inner instanceof z.ZodNumber) {
    const { minValue, maxValue, format } = inner;
    const whole = format === 'safeint';
    const [pt, en] = whole ? ['um número inteiro', 'a whole number'] : ['um número', 'a number'];
    return { pt: `${pt} de ${minValue} a ${maxValue}`, en: `${en} from ${minValue} to ${maxValue}` };
  }
  if (inner instanceof z.ZodString) {
    return { pt: 'um endereço deste computador: 127.0.0.1', en: 'an address of this computer: 127.0.0.1' };
  }
  if (inner instanceof z.ZodArray) return { pt: 'uma lista', en: 'a list' };
  if (inner instanceof z.ZodObject) {
    const keys = Object.keys(inner.shape);
    return {
      pt: `um grupo com as chaves ${list(keys, 'e')}`,
      en: `a group with the keys ${list(keys, 'and')}`,
    };
  }
  return null;
}

/** The schema at a path of keys and places in lists; null when there is none. */
export function schemaAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): z.core.$ZodType | null {
  let at: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    const group: z.core.$ZodType = unwrap(at);
    if (group instanceof z.ZodArray && typeof key === 'number') {
      at = group.element;
      continue;
    }
    if (!(group instanceof z.ZodObject)) return null;
    at = (group.shape as Readonly<Record<PropertyKey, z.core.$ZodType | undefined>>)[key];
    if (at === undefined) return null;
  }
  return at;
}

/** Whether the elements of a list are spoken of one by one: those of a plain list of names are not. */
export function namesItsElements(schema: z.core.$ZodType | null): boolean {
  return schema !== null && !allowedWords.has(unwrap(schema));
}

/** The names a group knows. */
export function keysOf(schema: z.core.$ZodType): readonly string[] {
  const group = unwrap(schema);
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

/** What stands behind a default, or may be left out; null when there is nothing. */
export function innerSchema(schema: z.core.$ZodType | null): z.core.$ZodType | null {
  return schema === null ? null : unwrap(schema);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapped =
    schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional;
  return isWrapped ? unwrap(schema.unwrap()) : schema;
}

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}
