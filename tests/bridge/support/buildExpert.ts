import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expertFaults } from '../faults/expertFaults';
import { mqlToCpp } from './mqlToCpp';
import { seedFaults } from './seedFaults';

const run = promisify(execFile);
const ROOT = path.resolve(__dirname, '..', '..', '..');
const TERMINAL = path.join(ROOT, 'tests', 'bridge', 'terminal');
const CACHE = path.join(ROOT, '.cache', 'bridge');
export const EXPERT_SOURCE = path.join(ROOT, 'main', 'bridge', 'mt5', 'VigiaBridge.mq5');

/** A half-built lock older than this is somebody's who died, ms. */
const STALE_LOCK_MS = 180_000;

/** `checked`: the expert as it ships, every memory access watched. `faulty`: with faults to switch on. */
export type ExpertBuild = 'checked' | 'faulty';

const FLAGS: Readonly<Record<ExpertBuild, readonly string[]>> = {
  checked: [
    '-O1',
    '-g1',
    '-Wall',
    '-Wextra',
    '-Werror',
    '-fsanitize=address,undefined',
    '-fno-sanitize-recover=all',
  ],
  // A fault may well make the compiler wonder.
  faulty: ['-O0', '-w'],
};

/** Why the expert cannot be compiled here, as the title of a skipped test says it; null when it can. */
export const noCompiler: string | null =
  spawnSync('g++', ['--version']).status === 0
    ? null
    : 'skipped: g++ is not installed (Debian: apt-get install g++), so the MetaTrader expert was not compiled and not run';

/** Compiles the expert and the scripted terminal, or takes what was compiled from the same sources before. */
export async function buildExpert(build: ExpertBuild): Promise<string> {
  const source = readFileSync(EXPERT_SOURCE, 'utf8');
  const cpp = mqlToCpp(build === 'faulty' ? seedFaults(source, expertFaults) : source, 'VigiaBridge.mq5');
  const flags = ['-std=c++20', ...FLAGS[build]];
  const parts = readdirSync(TERMINAL)
    .filter((name) => /\.(?:cpp|h)$/.test(name))
    .sort();
  const hash = createHash('sha256').update(cpp).update(flags.join(' '));
  for (const part of parts) hash.update(part).update(readFileSync(path.join(TERMINAL, part)));
  const folder = path.join(CACHE, hash.digest('hex').slice(0, 24));
  const binary = path.join(folder, `expert-${build}`);
  await once(folder, binary, async () => {
    const expert = path.join(folder, 'expert.cpp');
    writeFileSync(expert, cpp);
    const units = parts.filter((name) => name.endsWith('.cpp')).map((name) => path.join(TERMINAL, name));
    const draft = `${binary}.new`;
    await run('g++', [...flags, `-I${TERMINAL}`, expert, ...units, '-o', draft], { maxBuffer: 1 << 24 });
    renameSync(draft, binary);
  });
  return binary;
}

/** Several test files may want the same binary at the same moment: one builds, the others wait for it. */
async function once(folder: string, result: string, make: () => Promise<void>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const lock = path.join(folder, 'lock');
  while (!existsSync(result)) {
    if (!takeLock(lock)) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      continue;
    }
    try {
      if (!existsSync(result)) await make();
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (age > STALE_LOCK_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
