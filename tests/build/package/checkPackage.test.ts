import { describe, expect, it } from 'vitest';
import { contentFaults } from '../../../build/package/checkPackage.mjs';

const whole = [
  'package.json',
  'LICENSE',
  'out/main/main.cjs',
  'out/main/preload.cjs',
  'out/main/evaluationWorker.cjs',
  'out/cli/cli.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/index-BT1GkJll.css',
  'out/renderer/sounds/critical-long.wav',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/index.js',
].map((file) => ({ file, unpacked: false }));
const native = { file: 'node_modules/better-sqlite3/prebuilds/linux-x64.node', unpacked: true };

describe('what may be in the package', () => {
  it('is the bundles, the window and SQLite', () => {
    expect(contentFaults([...whole, native])).toEqual([]);
  });

  it.each([
    'out/main/main.cjs.map',
    'out/renderer/assets/index.js.map',
    'main/main.ts',
    'docs/engine.md',
    'tests/e2e/start.test.ts',
    'alertas.yaml',
    'secrets.json',
    'node_modules/better-sqlite3/src/better_sqlite3.cpp',
    'node_modules/zod/index.cjs',
    '../outside.js',
  ])('is never %s', (file) => {
    expect(contentFaults([...whole, native, { file, unpacked: false }])).toEqual([
      `${file} does not belong into the archive.`,
    ]);
  });

  it('has every part', () => {
    expect(contentFaults([...whole.slice(1), native])).toEqual(['package.json is not in the archive.']);
  });

  it('has one compiled module, where the system can load it', () => {
    expect(contentFaults(whole)).toEqual(['There are 0 compiled modules, not one.']);
    expect(contentFaults([...whole, { ...native, unpacked: false }])).toEqual([
      `${native.file} is inside the archive, where the system cannot load it.`,
    ]);
  });
});
