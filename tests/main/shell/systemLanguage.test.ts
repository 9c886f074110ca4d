import { describe, expect, it } from 'vitest';
import { systemLanguage } from '../../../main/shell/systemLanguage';

describe("the system's language", () => {
  it.each([
    ['linux', { LANG: 'pt_BR.UTF-8' }, 'pt-BR'],
    ['linux', { LANG: 'en_US.UTF-8' }, 'en'],
    ['linux', { LC_ALL: 'de_DE.UTF-8', LANG: 'pt_BR.UTF-8' }, 'en'],
    ['linux', { LC_ALL: '', LANG: 'pt_PT.UTF-8' }, 'pt-BR'],
    ['linux', { LANG: 'C.UTF-8' }, 'pt-BR'],
    ['linux', {}, 'pt-BR'],
  ] as const)('on %s with %o is %s', (platform, env, language) => {
    expect(systemLanguage(['en-US'], platform, env)).toBe(language);
  });

  it.each([
    [['pt-BR', 'en-US'], 'pt-BR'],
    [['en-GB', 'pt-BR'], 'en'],
    [[], 'pt-BR'],
  ] as const)('on Windows with %j is %s', (preferred, language) => {
    expect(systemLanguage(preferred, 'win32', {})).toBe(language);
  });
});
