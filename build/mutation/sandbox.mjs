import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const COPIED = [
  'app',
  'tests/reference',
  'tests/support',
  'package.json',
  'tsconfig.json',
  'vitest.config.mts',
  'build/test/longestFirst.mjs',
];

/** @typedef {{ root: string, close: () => Promise<void> }} Sandbox */

/**
 * Copies what the reference tests need into a folder of its own, so that no fault ever touches the work tree.
 * The market data stands beside the copy as it stands beside the project.
 * @returns {Promise<Sandbox>}
 */
export async function openSandbox() {
  const base = await mkdtemp(join(tmpdir(), 'vigia-mutation-'));
  const root = join(base, 'main');
  await mkdir(root);
  for (const path of COPIED) await cp(join(ROOT, path), join(root, path), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  await symlink(resolve(ROOT, '../shared'), join(base, 'shared'));
  return { root, close: () => rm(base, { recursive: true, force: true }) };
}
