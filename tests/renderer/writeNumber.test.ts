import { describe, expect, it } from 'vitest';
import { readNumber } from '../../renderer/i18n/readNumber';
import { writeNumber } from '../../renderer/i18n/writeNumber';

describe('writeNumber', () => {
  it.each([0, 2.75, 130_250.5, 0.001])(
    'writes %d so that readNumber reads the same in both languages',
    (value) => {
      for (const language of ['pt-BR', 'en'] as const)
        expect(readNumber(writeNumber(value, language), language)).toBe(value);
    },
  );

  it('writes the decimals of the language and no separated thousands', () => {
    expect(writeNumber(1_234.5, 'pt-BR')).toBe('1234,5');
    expect(writeNumber(1_234.5, 'en')).toBe('1234.5');
  });
});
