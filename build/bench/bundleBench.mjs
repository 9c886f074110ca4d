import path from 'node:path';
import { build } from 'vite';
import { inCache, inProject } from '../bootstrap/paths.mjs';

/**
 * Bundles a bench into plain JavaScript, so that what is measured is the code that ships and not a loader.
 * Packages stay outside: each runs as its author published it.
 * @param {string} bench path in the project
 * @returns {Promise<string>} the file to run
 */
export async function bundleBench(bench) {
  const outFile = bench
    .replace(/^tests\/(bench\/)?/, '')
    .replaceAll('/', '-')
    .replace(/\.ts$/, '.cjs');
  // Two folders deep like tests/support: what looks for ../shared from there finds it from here.
  const outFolder = inCache('bench');
  await build({
    configFile: false,
    root: inProject(),
    logLevel: 'warn',
    build: {
      ssr: inProject(...bench.split('/')),
      outDir: outFolder,
      emptyOutDir: false,
      target: 'node22',
      minify: false,
      sourcemap: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: outFile, codeSplitting: false } },
    },
  });
  return path.join(outFolder, outFile);
}
