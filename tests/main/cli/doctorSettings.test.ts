import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readSimCall } from '../../../main/cli/bridgeSim/readSimCall';
import { examine } from '../../../main/compose/examine';
import { temporaryFolder } from '../../support/temporaryFolder';

it('the doctor names everything that is wrong with the settings at once', async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'alertas.yaml');
  writeFileSync(file, 'bridge: { port: 99999 }\nserver: { prt: 1 }\nlanguage: fr\n');
  const found = (await examine(folder, file)).filter(({ check }) => check === 'settings');
  expect(found.map(({ level }) => level)).toEqual(['problem', 'problem', 'problem']);
  expect(found.map(({ text }) => /Line (\d)/.exec(text.en)?.[1])).toEqual(['1', '2', '3']);
});

it('bridge-sim says the price step it is told, and refuses one that is none', () => {
  expect(readSimCall({ 'tick-size': '0.25' })).toMatchObject({ ok: true, value: { tickSize: 0.25 } });
  expect(readSimCall({ 'tick-size': '0' }).ok).toBe(false);
});
