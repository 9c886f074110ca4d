import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { describeSettings } from '../../../config/describe/describeSettings';
import { commentsIn } from '../../../config/editing/commentsIn';
import { editSettings } from '../../../config/editing/editSettings';
import { withValue } from '../../../config/editing/withValue';
import { parseSettings } from '../../../config/parseSettings';
import { SETTINGS_TEMPLATE } from '../../../config/settingsTemplate';

const one = (text: string, key: string, value: unknown): string | null =>
  editSettings(text, [{ key, value }]);

describe('Editing alertas.yaml', () => {
  it('changes the one value and not another character of the template', () => {
    const edited = one(SETTINGS_TEMPLATE, 'detectors.engulfing.minBody', 1.5);
    expect(edited).toBe(SETTINGS_TEMPLATE.replace('minBody: 1.3', 'minBody: 1.5'));
    expect(one(edited ?? '', 'detectors.engulfing.minBody', 1.3)).toBe(SETTINGS_TEMPLATE);
  });

  it.each<[string, string, string, unknown, string]>([
    [
      'a comment at the end of the line',
      'plan:\n  stopAtr: 2 # meu\n',
      'plan.stopAtr',
      3,
      'plan:\n  stopAtr: 3 # meu\n',
    ],
    [
      'a key without a value',
      'plan:\n  stopAtr: # depois\n',
      'plan.stopAtr',
      3,
      'plan:\n  stopAtr: 3 # depois\n',
    ],
    [
      'a group between brackets',
      'email: { enabled: false, port: 25 }\n',
      'email.port',
      465,
      'email: { enabled: false, port: 465 }\n',
    ],
    [
      'a key that is new between brackets',
      'email: {port: 25,}\n',
      'email.user',
      'a, b',
      "email: {port: 25, user: 'a, b' }\n",
    ],
    ['an empty pair of brackets', 'email: {}\n', 'email.port', 465, 'email: { port: 465 }\n'],
    ['Windows line ends', 'plan:\r\n  stopAtr: 2\r\n', 'plan.stopAtr', 3, 'plan:\r\n  stopAtr: 3\r\n'],
    [
      'quotes where YAML needs them',
      "email:\n  user: ''\n",
      'email.user',
      'true',
      "email:\n  user: 'true'\n",
    ],
    [
      'a list of lines',
      'server:\n  allowedOrigins:\n    # mesa\n    - https://a.example\n  port: 1\n',
      'server.allowedOrigins',
      [],
      'server:\n  allowedOrigins: [] # mesa\n  port: 1\n',
    ],
  ])('keeps the way the trader wrote: %s', (_name, text, key, value, expected) => {
    expect(one(text, key, value)).toBe(expected);
  });

  it('adds a key that is missing with the comment of the template, at the end of its group', () => {
    const text = 'plan:\n  # o meu stop\n  stopAtr: 2\n\n# fim\nlanguage: en\n';
    const edited = one(text, 'plan.targetAtr', 4);
    expect(edited).toBe(
      'plan:\n  # o meu stop\n  stopAtr: 2\n' +
        '  # Distância do alvo, em múltiplos do ATR, de 0.1 a 50. Padrão: 2.5.\n' +
        '  # Distance of the target, in multiples of ATR, from 0.1 to 50. Default: 2.5.\n' +
        '  targetAtr: 4\n\n# fim\nlanguage: en\n',
    );
  });

  it('adds to a group that has only its name, and to an empty file', () => {
    expect(
      parseSettings(one('webhook:\nlanguage: en\n', 'webhook.url', 'https://a.example') ?? ''),
    ).toMatchObject({
      settings: { language: 'en', webhook: { url: 'https://a.example' } },
    });
    expect(parseSettings(one('', 'sounds.high.long', 'none') ?? '')).toMatchObject({
      settings: { sounds: { high: { long: 'none' } } },
    });
  });

  it('refuses a text that is no settings file rather than harm it', () => {
    for (const text of ['- 1\n', 'plan: [1\n', 'just words']) expect(one(text, 'plan.stopAtr', 2)).toBeNull();
  });

  it('writes an alias out for the one key, and leaves its source alone', () => {
    const text = 'plan:\n  stopAtr: &d 2\n  targetAtr: *d\n';
    expect(parseDocument(one(text, 'plan.targetAtr', 3) ?? '').toJS()).toEqual({
      plan: { stopAtr: 2, targetAtr: 3 },
    });
    const source = one(text, 'plan.stopAtr', 3);
    // What hangs on the anchor would change with it.
    expect(source).toBeNull();
  });

  it('says what was asked after any sequence of edits, and has every comment still', () => {
    const keys = describeSettings();
    const change = fc
      .constantFrom(...keys)
      .chain((item) => fc.record({ key: fc.constant(item.key), value: valueOf(item) }));
    const start = fc.constantFrom(
      SETTINGS_TEMPLATE,
      '',
      '# só um comentário\n',
      'detectors: { engulfing: { minBody: 2 } } # perto\nplan:\n  stopAtr: 2\n  # fim do plano\n',
      '\r\nlanguage: en # a\r\n\r\n\r\nserver:\r\n  # antes\r\n  allowedOrigins: [ "https://a.example" ] # depois\r\n',
      'silence:\n  schedules:\n    # almoço\n    - from: "12:00" # aqui\n      to: "13:00"\nemail:\n    port: 25\n',
    );
    fc.assert(
      fc.property(start, fc.array(change, { maxLength: 12 }), (text, changes) => {
        const edited = editSettings(text, changes);
        expect(edited).not.toBeNull();
        const before: unknown = parseDocument(text).toJS();
        const wanted = changes.reduce<unknown>(
          (tree, { key, value }) => withValue(tree, key.split('.'), value),
          before,
        );
        expect(parseDocument(edited ?? '').toJS()).toEqual(wanted);
        expect(commentsIn(edited ?? '')).toEqual(expect.arrayContaining([...commentsIn(text)]));
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});

function valueOf(item: ReturnType<typeof describeSettings>[number]): fc.Arbitrary<unknown> {
  switch (item.kind) {
    case 'switch':
      return fc.boolean();
    case 'number':
      return fc.double({ min: item.min ?? 0, max: item.max ?? 1, noNaN: true });
    case 'choice':
      return fc.constantFrom(...item.options);
    case 'text':
      return fc.oneof(
        fc.string(),
        fc.constantFrom('# no comment', 'a: b', "it's", '*', '&x', '- a', '12:00', 'null', '"', '{', 'a\nb'),
      );
    default:
      return fc.array(fc.oneof(fc.string(), fc.record({ from: fc.string(), days: fc.array(fc.string()) })), {
        maxLength: 3,
      });
  }
}
