import { expect, it } from 'vitest';
import { helpBeside } from '../../renderer/panels/settings/helpBeside';

const NUMBER = { kind: 'number', options: [] } as const;
const SWITCH = { kind: 'switch', options: [] } as const;
const CHOICE = { kind: 'choice', options: ['always', 'fallback', 'off'] } as const;

it('The help beside a setting does not repeat its name and keeps what it says besides', () => {
  const name = 'Abrir sem mostrar a janela';
  expect(helpBeside(name, `${name}: true ou false.`, SWITCH)).toBe('');
  expect(helpBeside(name, `${name}, na bandeja: true ou false.`, SWITCH)).toBe(`${name}, na bandeja.`);
  expect(helpBeside('Window', 'Window: closes of the mean.', NUMBER)).toBe('Closes of the mean.');
  expect(helpBeside('Window', 'Window of the mean, in candles.', NUMBER)).toBe(
    'Window of the mean, in candles.',
  );
});

it('The help of a number does not repeat its unit and its limits', () => {
  for (const help of [
    'Período do ATR, em candles, de 2 a 200.',
    'Período do ATR, em candles.',
    'Período do ATR, de 0,5 a 10000.',
  ])
    expect(helpBeside('Período do ATR', help, NUMBER)).toBe('');
  expect(helpBeside('Port', 'Port, from 0 to 65535; 0 takes any free one.', NUMBER)).toBe(
    'Port, from 0 to 65535; 0 takes any free one.',
  );
});

it('The help of a choice does not repeat the words among which one chooses', () => {
  expect(helpBeside('Alerts', 'Alerts: always, fallback or off.', CHOICE)).toBe('');
  expect(helpBeside('Alertas', 'Alertas: always, fallback ou off.', CHOICE)).toBe('');
  expect(helpBeside('Alerts', 'Alerts: off means never.', CHOICE)).toBe('Off means never.');
});
