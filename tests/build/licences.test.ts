import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listLicences } from '../../build/licences/listLicences.mjs';

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(path.join(__dirname, '../../package.json'), 'utf8')));

/** Licences under which others' work may be handed on with this program. */
const PERMITTED = ['MIT', 'MIT-0', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'OFL-1.1'];

describe('the licences of the about box', () => {
  const licences = listLicences();

  it('name every production dependency with the version that is locked, and Electron', () => {
    const named = new Map(licences.map(({ name, version }) => [name, version]));
    for (const [name, version] of Object.entries(manifest.dependencies))
      expect(named.get(name), name).toBe(version);
    expect(named.get('Electron')).toBe(manifest.devDependencies.electron);
    expect(licences.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
  });

  it('have a text each and permit handing on', () => {
    for (const { name, licence, text } of licences) {
      expect(PERMITTED, name).toContain(licence);
      expect(text, name).not.toBe('');
    }
  });

  it('name no tool that is not handed on', () => {
    const named = new Set(licences.map(({ name }) => name));
    for (const tool of ['typescript', 'vitest', 'eslint', 'electron-builder', 'fast-check'])
      expect(named.has(tool), tool).toBe(false);
  });
});
