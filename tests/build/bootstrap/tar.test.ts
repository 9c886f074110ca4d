import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractTgz } from '../../../build/bootstrap/tar.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

/** A package as npm makes them: everything under package/. */
function makePackage() {
  const folder = temporaryFolder();
  const big = randomBytes(1_000_001);
  const deep = `package/${'long-folder-name/'.repeat(8)}end.txt`;
  mkdirSync(path.join(folder, path.dirname(deep)), { recursive: true });
  mkdirSync(path.join(folder, 'package', 'bin'));
  writeFileSync(path.join(folder, 'package', 'bin', 'node'), big, { mode: 0o755 });
  writeFileSync(path.join(folder, 'package', 'empty'), '');
  writeFileSync(path.join(folder, deep), 'deep');
  const tgz = path.join(folder, 'package.tgz');
  execFileSync('tar', ['--format=ustar', '-czf', tgz, '-C', folder, 'package']);
  return { folder, tgz, big, deep };
}

describe('taking files out of a package', () => {
  it('gives them back byte for byte, also below long paths', async () => {
    const { folder, tgz, big, deep } = makePackage();
    const out = path.join(folder, 'out');
    expect(await extractTgz(tgz, (name) => path.join(out, name))).toBe(3);
    expect(readFileSync(path.join(out, 'package/bin/node')).equals(big)).toBe(true);
    expect(readFileSync(path.join(out, 'package/empty'), 'utf8')).toBe('');
    expect(readFileSync(path.join(out, deep), 'utf8')).toBe('deep');
  });

  it.skipIf(process.platform === 'win32')('keeps programs executable', async () => {
    const { folder, tgz } = makePackage();
    const out = path.join(folder, 'node');
    await extractTgz(tgz, (name) => (name === 'package/bin/node' ? out : null));
    expect(statSync(out).mode & 0o111).not.toBe(0);
  });

  it('skips what nobody asked for', async () => {
    const { folder, tgz } = makePackage();
    const only = path.join(folder, 'only');
    expect(await extractTgz(tgz, (name) => (name === 'package/empty' ? only : null))).toBe(1);
  });

  it('fails on a package cut short instead of giving half a file', async () => {
    const { folder, tgz } = makePackage();
    truncateSync(tgz, Math.floor(statSync(tgz).size / 2));
    await expect(extractTgz(tgz, (name) => path.join(folder, 'out', name))).rejects.toThrow();
  });
});
