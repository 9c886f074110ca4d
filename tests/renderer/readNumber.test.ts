import { describe, expect, it } from 'vitest';
import { readNumber } from '../../renderer/i18n/readNumber';

describe('a number that was typed', () => {
  it.each([
    ['130.250', 'pt-BR', 130_250],
    [' 130250 ', 'pt-BR', 130_250],
    ['5,3215', 'pt-BR', 5.3215],
    ['130,250.5', 'en', 130_250.5],
    ['0.5', 'en', 0.5],
  ] as const)('%s is read as %s writes it', (text, language, value) => {
    expect(readNumber(text, language)).toBe(value);
  });

  it.each(['', 'abc', '1,2,3', '-5', '5.', '5.32', '1.2345', 'Infinity', '1e5'])('%s is none', (text) => {
    expect(readNumber(text, 'pt-BR')).toBeNull();
  });
});
