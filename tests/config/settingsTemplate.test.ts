import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { allowedValues, keysOf, schemaAt } from '../../config/allowedValues';
import { parseSettings } from '../../config/parseSettings';
import { settingsSchema } from '../../config/settingsSchema';
import { SETTINGS_TEMPLATE } from '../../config/settingsTemplate';

interface TemplateKey {
  readonly key: string;
  readonly value: string;
  /** The comment lines right above it. */
  readonly comment: string;
}

/** The keys of the template with a value, by indentation; simple, since the template is. */
function templateKeys(): readonly TemplateKey[] {
  const keys: TemplateKey[] = [];
  const path: string[] = [];
  let comment = '';
  for (const line of SETTINGS_TEMPLATE.split('\n')) {
    const [, indent = '', name, value = ''] = /^( *)([\w-]+):(?: (.*))?$/.exec(line) ?? [];
    if (name === undefined) {
      comment = line.trim().startsWith('#') ? `${comment} ${line.trim().slice(2)}` : '';
      continue;
    }
    path.splice(indent.length / 2, Infinity, name);
    if (value !== '') keys.push({ key: path.join('.'), value, comment });
    comment = '';
  }
  return keys;
}

function leaves(prefix: readonly string[] = []): readonly string[] {
  const schema = schemaAt(settingsSchema, prefix)!;
  const keys = keysOf(schema);
  return keys.length === 0 ? [prefix.join('.')] : keys.flatMap((key) => leaves([...prefix, key]));
}

function innermost(key: string): z.core.$ZodType {
  const schema = schemaAt(settingsSchema, key.split('.'));
  if (!(schema instanceof z.ZodDefault)) throw new Error(`${key} has no default`);
  return schema.unwrap();
}

describe('the template of alertas.yaml', () => {
  it('is the file beside the schema', () => {
    expect(SETTINGS_TEMPLATE).toBe(readFileSync(path.join(__dirname, '../../config/alertas.yaml'), 'utf8'));
  });

  it('says the defaults', () => {
    expect(parseSettings(SETTINGS_TEMPLATE)).toEqual(parseSettings(''));
  });

  it('has every key there is', () => {
    expect(templateKeys().map(({ key }) => key)).toEqual(leaves());
  });

  it.each(templateKeys())('explains $key in both languages with its default', ({ value, comment }) => {
    expect(comment).toContain(`Padrão: ${value}.`);
    expect(comment).toContain(`Default: ${value}.`);
  });

  it.each(templateKeys())('says what $key may be', ({ key, comment }) => {
    const schema = innermost(key);
    if (schema instanceof z.ZodNumber) {
      expect(comment).toContain(`de ${schema.minValue} a ${schema.maxValue}`);
      expect(comment).toContain(`from ${schema.minValue} to ${schema.maxValue}`);
    } else if (schema instanceof z.ZodEnum) {
      for (const option of schema.options) expect(comment).toContain(String(option));
    } else if (schema instanceof z.ZodBoolean) {
      expect(comment).toContain('true ou false');
      expect(comment).toContain('true or false');
    } else if (key === 'bridge.host' || key === 'server.host') {
      expect(comment).toContain('127.x.x.x');
    } else {
      expect(allowedValues(schema)?.pt).toMatch(/\w/);
      expect(allowedValues(schema)?.en).toMatch(/\w/);
    }
  });
});
