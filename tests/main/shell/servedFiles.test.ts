import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listServedFiles } from '../../../main/shell/servedFiles';
import { temporaryFolder } from '../../support/temporaryFolder';

function makeSite(): string {
  const folder = temporaryFolder();
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'secret.json'), '{}');
  writeFileSync(join(site, 'index.html'), '');
  writeFileSync(join(site, 'assets', 'main.js'), '');
  writeFileSync(join(site, 'assets', 'deep', 'font.woff2'), '');
  writeFileSync(join(site, 'assets', 'main.js.map'), '');
  symlinkSync(join(folder, 'secret.json'), join(site, 'link.json'));
  return site;
}

describe('the files of the page', () => {
  it('are served by their address with their type', () => {
    const site = makeSite();
    expect(listServedFiles(site)).toEqual(
      new Map([
        ['/index.html', { path: join(site, 'index.html'), mime: 'text/html; charset=utf-8' }],
        ['/assets/main.js', { path: join(site, 'assets/main.js'), mime: 'text/javascript; charset=utf-8' }],
        ['/assets/deep/font.woff2', { path: join(site, 'assets/deep/font.woff2'), mime: 'font/woff2' }],
      ]),
    );
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/link.json',
    '/%2e%2e/secret.json',
    '/assets',
    '',
    '/',
  ])('are the only ones: %j is not served', (address) => {
    expect(listServedFiles(makeSite()).has(address)).toBe(false);
  });
});
