import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hashSources } from '../../../build/compile/hashSources.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

function makeSources() {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'app', 'market'), { recursive: true });
  const file = path.join(root, 'app', 'market', 'candle.ts');
  writeFileSync(file, 'one');
  return { root, file, hash: () => hashSources(root, ['app', 'package.json', 'missing']) };
}

describe('whether sources changed since the last build', () => {
  it('is not a matter of their dates: a checkout changes those', () => {
    const { file, hash } = makeSources();
    const before = hash();
    utimesSync(file, new Date(0), new Date(0));
    expect(hash()).toBe(before);
  });

  it('is seen in a content, a new file, a renamed one and a single file', () => {
    const { root, file, hash } = makeSources();
    const seen = new Set([hash()]);
    writeFileSync(file, 'two');
    seen.add(hash());
    writeFileSync(path.join(root, 'app', 'new.ts'), '');
    seen.add(hash());
    writeFileSync(path.join(root, 'app', 'newer.ts'), '');
    seen.add(hash());
    writeFileSync(path.join(root, 'package.json'), '{}');
    seen.add(hash());
    expect(seen.size).toBe(5);
  });
});
