import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../build/bootstrap/language.mjs';
import { texts } from '../../../build/bootstrap/texts.mjs';

const holes = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort();

describe('the sentences of the commands', () => {
  it.each(Object.entries(texts))('%s says the same in both languages', (_key, { en, pt }) => {
    expect(holes(pt)).toEqual(holes(en));
    expect(pt).not.toBe('');
  });
});

describe('the language of the person at the machine', () => {
  it.each([
    ['pt', [], { LANG: 'pt_BR.UTF-8' }],
    ['en', [], { LANG: 'en_US.UTF-8' }],
    ['pt', [], { LANG: 'C.UTF-8' }],
    ['pt', [], { LC_ALL: 'pt_PT', LANG: 'en_US' }],
    ['pt', [], { LC_ALL: '', LANG: 'pt_BR' }],
    ['pt', ['--lang', 'pt-BR'], { LANG: 'en_US' }],
    ['en', ['--lang', 'en'], { LANG: 'pt_BR' }],
  ] as const)('is %s with %j and %j', (language, argv, env) => {
    expect(detectLanguage(argv, env)).toBe(language);
  });
});
