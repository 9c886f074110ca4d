import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../config/parseSettings';
import { settingsSchema } from '../../config/settingsSchema';
import { SETTINGS_TEMPLATE } from '../../config/settingsTemplate';
import { hostileText } from './hostileText';
import { hostileValue } from './hostileValue';

function expectSound(text: string): void {
  const parsed = parseSettings(text);
  if (parsed.ok) {
    expect(settingsSchema.safeParse(parsed.settings).success).toBe(true);
    return;
  }
  expect(parsed.problems.length).toBeGreaterThan(0);
  for (const { text: sentence, line } of parsed.problems) {
    expect(sentence.pt).not.toBe('');
    expect(sentence.en).not.toBe('');
    expect(sentence.en.length).toBeLessThan(5_000);
    expect(line).toBeGreaterThan(0);
  }
}

/** What cannot be written as YAML goes as an empty file. */
function asYaml(value: object): string {
  try {
    return stringify(JSON.parse(JSON.stringify(value)));
  } catch {
    return '';
  }
}

describe('any settings file', () => {
  it('gives settings or sentences: the template with pieces changed', () => {
    const lines = SETTINGS_TEMPLATE.split('\n');
    const edit = fc.tuple(fc.nat(lines.length - 1), hostileText);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        const changed = [...lines];
        for (const [at, text] of edits) changed[at] = `${changed[at]?.split(':')[0] ?? ''}: ${text}`;
        expectSound(changed.join('\n'));
      }),
      { seed: 20_261_136, numRuns: 150 },
    );
  });

  it('gives settings or sentences: any tree under the keys there are', () => {
    const keys = Object.keys(settingsSchema.shape);
    const tree = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.constant('__proto__')), hostileValue, {
      maxKeys: 6,
    });
    fc.assert(
      fc.property(tree, (value) => {
        expectSound(asYaml(value));
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
      }),
      { seed: 20_261_137, numRuns: 400 },
    );
  });

  it('gives settings or sentences: any text', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 300 })), expectSound),
      { seed: 20_261_138, numRuns: 500 },
    );
  });

  it('may not blow up: aliases of aliases, depth and size are refused or read', () => {
    const laughs = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (let at = 1; at < 12; at++) {
      const [before, name] = [String.fromCharCode(96 + at), String.fromCharCode(97 + at)];
      laughs.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`);
    }
    expectSound(laughs.join('\n'));
    expectSound(`language: ${'['.repeat(5_000)}`);
    expectSound(`language: "${'x'.repeat(2_000_000)}"`);
    expectSound('a: 1\n'.repeat(20_000));
  });
});
