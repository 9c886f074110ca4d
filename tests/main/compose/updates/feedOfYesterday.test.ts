import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFeed } from '../../../../build/package/writeFeed.mjs';
import { fetchUpdate, type UpdateOptions } from '../../../../main/compose/updates/fetchUpdate';
import { publish } from './publish';

async function problemOf(options: UpdateOptions): Promise<string> {
  const found = await fetchUpdate(options);
  return found.ok ? `ready ${found.value?.version ?? 'none'}` : found.problem.code;
}

describe('A feed of yesterday', () => {
  /** What stood at the feed when its publisher signed `versions`, the newest last. */
  async function signedOneAfterAnother(...versions: readonly string[]) {
    const { options, folder, key, asked, own } = await publish();
    const installer = path.join(folder, 'Vigia.AppImage');
    writeFileSync(installer, 'the program');
    const files = [{ platform: options.platform, file: installer }];
    let publicKey = '';
    const feeds = versions.map((version) => {
      publicKey = writeFeed({ folder, version, key, files });
      return readFileSync(path.join(folder, 'updates.json'));
    });
    const offer = (at: number): void => writeFileSync(path.join(folder, 'updates.json'), feeds[at] ?? '');
    return { options: { ...options, publicKey }, offer, asked, own };
  }

  it('is refused when a newer version was signed meanwhile, though it is newer than the one that runs', async () => {
    const { options, offer, asked, own } = await signedOneAfterAnother('0.2.0', '0.3.0');
    offer(1);
    expect(await problemOf(options)).toBe('ready 0.3.0');
    rmSync(path.join(own, 'Vigia.AppImage'));
    offer(0);
    asked.length = 0;
    const found = await fetchUpdate(options);
    expect(found.ok ? null : found.problem.text).toEqual({
      pt: expect.stringContaining('oferece a versão 0.2.0, mas já assinou a 0.3.0') as string,
      en: expect.stringContaining('offers version 0.2.0, but it has already signed 0.3.0') as string,
    });
    expect(asked).toEqual(['updates.json']);
    expect(readdirSync(own).filter((name) => name.startsWith('Vigia'))).toEqual([]);
    offer(1);
    expect(await problemOf(options)).toBe('ready 0.3.0');
  });

  it('is refused as well where the newer version was none for this system, or could not be brought', async () => {
    const { options, offer } = await signedOneAfterAnother('0.2.0', '0.10.0');
    offer(1);
    expect(await problemOf({ ...options, platform: 'sunos-sparc' })).toBe('ready none');
    offer(0);
    expect(await problemOf(options)).toBe('update-older');
  });

  it('says nothing of another publisher, whose versions are counted by themselves', async () => {
    const ours = await signedOneAfterAnother('0.9.0');
    expect(await problemOf(ours.options)).toBe('ready 0.9.0');
    const theirs = await signedOneAfterAnother('0.2.0');
    expect(await problemOf({ ...theirs.options, folder: ours.own })).toBe('ready 0.2.0');
  });

  it('is not remembered from somebody who did not sign it', async () => {
    const { options, offer } = await signedOneAfterAnother('0.2.0');
    const other = await signedOneAfterAnother('0.9.0');
    offer(0);
    expect(await problemOf({ ...other.options, publicKey: options.publicKey, folder: options.folder })).toBe(
      'update-unsigned',
    );
    expect(await problemOf(options)).toBe('ready 0.2.0');
  });

  it('does not stop the look when what was remembered cannot be read', async () => {
    const { options, own } = await signedOneAfterAnother('0.2.0');
    mkdirSync(own);
    writeFileSync(path.join(own, '.newest.json'), '{"publicKey":');
    expect(await problemOf(options)).toBe('ready 0.2.0');
    expect(readFileSync(path.join(own, '.newest.json'), 'utf8')).toContain('"version":"0.2.0"');
  });
});
