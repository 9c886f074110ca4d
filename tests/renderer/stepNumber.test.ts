import { expect, it } from 'vitest';
import { stepNumber } from '../../renderer/parts/stepNumber';

it('A number is stepped without the dust of binary fractions, within its limits, as the language writes it', () => {
  expect(stepNumber(1.2, 0.1, {}, 'pt-BR')).toBe('1,3');
  expect(stepNumber(0.3, -0.1, {}, 'en')).toBe('0.2');
  expect(stepNumber(109_750, 5, {}, 'pt-BR')).toBe('109755');
  expect(stepNumber(5, -50, { min: 5 }, 'en')).toBe('5');
  expect(stepNumber(4.95, 0.1, { max: 5 }, 'pt-BR')).toBe('5');
});
