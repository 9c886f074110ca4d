/**
 * What is built from what.
 * @typedef {object} Target
 * @property {readonly string[]} sources folders and files whose change asks for a new build
 * @property {string} folder where the result goes
 * @property {readonly { entry: string; outFile: string }[]} entries empty for the window, whose entry is
 *   renderer/index.html
 */

const always = ['package.json', 'package-lock.json', 'tsconfig.json', 'build/vite', 'build/licences'];
const node = ['app', 'config', 'main', ...always];

/** Threads look for it beside the program that starts them. */
const worker = { entry: 'main/evaluationWorker.ts', outFile: 'evaluationWorker.cjs' };

/** @satisfies {Record<string, Target>} */
export const targets = {
  main: {
    sources: node,
    folder: 'out/main',
    entries: [
      { entry: 'main/main.ts', outFile: 'main.cjs' },
      { entry: 'main/preload.ts', outFile: 'preload.cjs' },
      worker,
    ],
  },
  cli: {
    sources: node,
    folder: 'out/cli',
    entries: [{ entry: 'main/cli/cli.ts', outFile: 'cli.cjs' }, worker],
  },
  renderer: { sources: ['app', 'renderer', ...always], folder: 'out/renderer', entries: [] },
};

/** @typedef {keyof typeof targets} TargetName */
