import { inProject } from '../bootstrap/paths.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';
import { compile } from '../compile/compile.mjs';
import { serveEnvironment } from './serveEnvironment.mjs';
import { serveFlags } from './serveFlags.mjs';

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} the command's exit code
 */
export async function runCli(args) {
  await compile(['cli']);
  const serves = args[0] === 'serve';
  // The map of the sources would stay in the memory of a service for good: 8 MB.
  const flags = serves ? serveFlags : ['--enable-source-maps'];
  const env = serves ? { ...serveEnvironment, ...process.env } : process.env;
  return runThrough(process.execPath, [...flags, inProject('out', 'cli', 'cli.cjs'), ...args], { env });
}
