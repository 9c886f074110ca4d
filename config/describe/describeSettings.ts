import { z } from 'zod';
import type { SettingDescription, SettingKind } from '../../app/contract/ipcSettings';
import { valueAt } from '../editing/valueAt';
import { innerSchema, keysOf, schemaAt } from '../allowedValues';
import { settingsSchema } from '../settingsSchema';
import { keyComments } from './keyComments';
import { sectionOf } from './sectionOf';
import { shownValue } from './shownValue';
import { splitComment } from './splitComment';

/** Effective with the next series that opens: what is open keeps the instrument it was opened with. */
const NEXT_SERIES = /^(instruments|calendars)\b/;

/**
 * Every key of `alertas.yaml`: limits and defaults from the schema, names and help from the comments of the template.
 * Each thing is said in one place.
 */
export function describeSettings(): readonly SettingDescription[] {
  const initial = settingsSchema.parse({});
  return settingKeys().map((key) => {
    const schema = innerSchema(schemaAt(settingsSchema, key.split('.')));
    const kind = kindOf(schema);
    const words = splitComment(keyComments(key));
    const group = key.includes('.') ? splitComment(keyComments(key.slice(0, key.lastIndexOf('.')))) : null;
    const isNumber = schema instanceof z.ZodNumber;
    return {
      key,
      section: sectionOf(key),
      group: group === null || group.label.pt === '' ? null : group.label,
      ...words,
      kind,
      options: optionsOf(schema),
      min: isNumber ? schema.minValue : null,
      max: isNumber ? schema.maxValue : null,
      whole: isNumber && schema.format === 'safeint',
      initial: shownValue(valueAt(initial, key.split('.')), kind),
      effect: NEXT_SERIES.test(key) ? 'next-series' : 'now',
    };
  });
}

/** Every key that holds a value, in the order of the template. */
function settingKeys(prefix: readonly string[] = []): readonly string[] {
  const schema = schemaAt(settingsSchema, prefix);
  const keys = schema === null ? [] : keysOf(schema);
  return keys.length === 0 ? [prefix.join('.')] : keys.flatMap((key) => settingKeys([...prefix, key]));
}

function kindOf(schema: z.core.$ZodType | null): SettingKind {
  if (schema instanceof z.ZodBoolean) return 'switch';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodEnum) return 'choice';
  if (schema instanceof z.ZodArray)
    return innerSchema(schema.element) instanceof z.ZodObject ? 'yaml' : 'names';
  return schema instanceof z.ZodString ? 'text' : 'yaml';
}

function optionsOf(schema: z.core.$ZodType | null): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodArray ? optionsOf(innerSchema(schema.element)) : [];
}
