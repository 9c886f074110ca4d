import { builtinModules } from 'node:module';
import { inProject } from '../bootstrap/paths.mjs';

/** Loaded at run time: the host itself, the compiled SQLite, and what ws tries and does without. */
const external = ['electron', 'better-sqlite3', 'bufferutil', 'utf-8-validate'];

/**
 * Vite's configuration for code that runs in Electron's main process, its preload script or plain Node: one
 * CommonJS file with everything in it (the fallback Electron hooks CommonJS resolution, and a sandboxed
 * preload script can load nothing).
 * @param {{ entry: string; outFile: string; outFolder: string; watch?: boolean }} target paths in the project
 * @returns {import('vite').InlineConfig}
 */
export function nodeTarget({ entry, outFile, outFolder, watch = false }) {
  return {
    configFile: false,
    root: inProject(),
    logLevel: 'warn',
    mode: watch ? 'development' : 'production',
    define: { 'process.env.NODE_ENV': JSON.stringify(watch ? 'development' : 'production') },
    ssr: { noExternal: true, external },
    build: {
      ssr: inProject(...entry.split('/')),
      outDir: outFolder,
      emptyOutDir: false,
      target: 'node20.18',
      minify: false,
      sourcemap: true,
      watch: watch ? {} : null,
      rolldownOptions: {
        external: [...external, ...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: outFile, codeSplitting: false },
      },
    },
  };
}
