import { inProject } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { compile } from '../compile/compile.mjs';
import { serveFlags } from './serveFlags.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the command's exit code
 */
export async function runCli(args) {
  await compile(['cli']);
  const flags = ['--enable-source-maps', ...(args[0] === 'serve' ? serveFlags : [])];
  return runThrough(process.execPath, [...flags, inProject('out', 'cli', 'cli.cjs'), ...args]);
}
