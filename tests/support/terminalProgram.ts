import { rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';

const PROJECT = path.resolve(__dirname, '../..');
const external = ['electron', 'better-sqlite3', 'bufferutil', 'utf-8-validate'];

/**
 * Bundles a program of the project into one file that plain Node runs, for tests that end processes.
 * The file is gone when the test ends.
 * @param entry path in the project
 */
export async function terminalProgram(entry: string): Promise<string> {
  // Inside the project, so that better-sqlite3 is found; git ignores the folder.
  const outDir = path.join(PROJECT, '.cache', 'test-programs', String(process.pid));
  onTestFinished(() => rmSync(outDir, { recursive: true, force: true }));
  const file = `${path.basename(entry, '.ts')}.cjs`;
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: path.join(PROJECT, entry),
      outDir,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        external: [...external, ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: file, codeSplitting: false },
      },
    },
  });
  return path.join(outDir, file);
}
