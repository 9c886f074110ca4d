import { inProject } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { compile } from '../compile/compile.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the command's exit code
 */
export async function runCli(args) {
  await compile(['cli']);
  return runThrough(process.execPath, ['--enable-source-maps', inProject('out', 'cli', 'cli.cjs'), ...args]);
}
