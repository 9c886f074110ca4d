import { builtinModules } from 'node:module';
import path from 'node:path';
import { build } from 'vite';

const PROJECT = path.resolve(__dirname, '../..');
const external = ['electron', 'better-sqlite3', 'bufferutil', 'utf-8-validate'];
// Inside the project, so that better-sqlite3 is found; git ignores the folder. One for each worker of the run.
const FOLDER = path.join(PROJECT, '.cache', 'test-programs', process.env.VITEST_POOL_ID ?? '0');
const built = new Map<string, Promise<string>>();

/**
 * Bundles a program of the project into one file that plain Node runs, for tests that end processes. The next run
 * writes over it.
 * @param entry path in the project
 * @returns the file
 */
export function terminalProgram(entry: string): Promise<string> {
  const known = built.get(entry);
  if (known !== undefined) return known;
  const program = bundle(entry);
  built.set(entry, program);
  return program;
}

async function bundle(entry: string): Promise<string> {
  const file = `${path.basename(entry, '.ts')}.cjs`;
  await build({
    configFile: false,
    root: PROJECT,
    logLevel: 'warn',
    ssr: { noExternal: true, external },
    build: {
      ssr: path.join(PROJECT, entry),
      outDir: FOLDER,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      rolldownOptions: {
        external: [...external, ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: file, codeSplitting: false },
      },
    },
  });
  return path.join(FOLDER, file);
}
