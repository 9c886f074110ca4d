import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSecrets } from '../../../build/package/findSecrets.mjs';
import { plantSecrets } from '../../../build/package/plantSecrets.mjs';
import { terminalFolder } from '../../support/terminalFolder';

const SECRET = 'planted-3f2a9c77d1';

describe('a secret that a build took along', () => {
  it.each<readonly [how: string, bytes: Buffer]>([
    ['as it is', Buffer.from(`const key="${SECRET}";`)],
    ['in UTF-16', Buffer.from(`key=${SECRET}`, 'utf16le')],
    ['in hex', Buffer.from(Buffer.from(SECRET).toString('hex'))],
    ['in base64', Buffer.from(Buffer.from(`${SECRET}:x`).toString('base64'))],
    ['in base64 behind a letter', Buffer.from(Buffer.from(`a${SECRET}:x`).toString('base64'))],
    ['in base64 behind two letters', Buffer.from(Buffer.from(`ab${SECRET}:x`).toString('base64'))],
    ['amid other bytes', Buffer.concat([Buffer.alloc(70_000, 255), Buffer.from(SECRET), Buffer.alloc(9)])],
  ])('is found %s, and named with its file', (_how, bytes) => {
    const folder = terminalFolder();
    mkdirSync(path.join(folder, 'resources'));
    writeFileSync(path.join(folder, 'resources', 'app.asar'), bytes);
    writeFileSync(path.join(folder, 'vigia'), 'nothing');
    expect(findSecrets(folder, { NTFY: SECRET, other: 'planted-000000' })).toEqual([
      `${path.join('resources', 'app.asar')} holds NTFY, which was planted where it was built.`,
    ]);
  });
});

describe('secrets planted for a build', () => {
  it('stand in the environment and at home, and are gone afterwards', () => {
    const before = { ...process.env };
    const { planted, leaveHome, restore } = plantSecrets();
    expect(process.env.VIGIA_SMTP_PASSWORD).toBe(planted.VIGIA_SMTP_PASSWORD);
    const home = process.env.HOME ?? '';
    expect(findSecrets(home, planted)).toHaveLength(3);
    leaveHome();
    expect(process.env.HOME).toBe(before.HOME);
    expect(process.env.VITE_PLANTED_KEY).toMatch(/^planted-/);
    restore();
    expect({ ...process.env }).toEqual(before);
    expect(() => findSecrets(home, planted)).toThrow('ENOENT');
  });
});
