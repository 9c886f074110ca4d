import { expect, it } from 'vitest';
import { helpBeside } from '../../renderer/panels/settings/helpBeside';

it('The help beside a setting does not repeat its name and keeps what it says besides', () => {
  const name = 'Abrir sem mostrar a janela';
  expect(helpBeside(name, `${name}: true ou false.`)).toBe('');
  expect(helpBeside(name, `${name}, na bandeja: true ou false.`)).toBe(`${name}, na bandeja.`);
  expect(helpBeside('Window', 'Window: closes of the mean.')).toBe('Closes of the mean.');
  expect(helpBeside('Window', 'Window of the mean, in candles.')).toBe('Window of the mean, in candles.');
});
