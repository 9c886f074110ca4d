import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { inCache, inProject, projectFolder } from '../bootstrap/paths.mjs';
import { run } from '../bootstrap/run.mjs';
import { listChecks } from './checks.mjs';

/**
 * Runs every check, as many at once as there are cores, and prints one line each; what a failed one found
 * comes below its line.
 * @param {{ cache: boolean }} options
 * @returns {Promise<readonly string[]>} the names of those that failed
 */
export async function runChecks(options) {
  mkdirSync(inCache('check'), { recursive: true });
  const waiting = [...listChecks(options)];
  /** @type {string[]} */
  const failed = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const started = performance.now();
      const script = inProject('node_modules', ...check.script.split('/'));
      const judge = () => run(process.execPath, [script, ...check.args], { cwd: projectFolder });
      let result = await judge();
      if (result.code !== 0 && check.memory !== null) {
        // What was remembered of a file may be about types of other files as they were then.
        rmSync(inProject(check.memory), { recursive: true, force: true });
        result = await judge();
      }
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      const ok = result.code === 0;
      console.log(`${ok ? 'ok    ' : 'FAILED'} ${check.name} (${seconds} s)`);
      if (ok) continue;
      failed.push(check.name);
      console.log(`${result.stdout}${result.stderr}`.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker));
  return failed;
}
