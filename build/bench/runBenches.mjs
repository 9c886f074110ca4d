import { projectFolder } from '../bootstrap/paths.mjs';
import { compile } from '../compile/compile.mjs';
import { prepareElectron } from '../run/prepareElectron.mjs';
import { bundleBench } from './bundleBench.mjs';
import { formatTable } from './formatTable.mjs';
import { listBenches } from './listBenches.mjs';
import { runBench } from './runBench.mjs';
import { writeResults } from './writeResults.mjs';

/**
 * npm run bench: every bench, or those whose name or path holds one of the words. Prints one table, with the budgets
 * of design.md section 4 and whether each is met, and writes out/bench.json. A missed budget fails nothing: machines differ.
 * @param {readonly string[]} words
 * @returns {Promise<number>} exit code: 1 when a bench failed
 */
export async function runBenches(words) {
  const benches = listBenches(projectFolder);
  const window = await prepareWindow(benches, words);
  /** @type {import('./formatTable.mjs').TableRow[]} */
  const rows = [];
  let failures = 0;
  try {
    for (const bench of benches) {
      const outcome = await runBench(await bundleBench(bench), bench, words, window.env);
      if (outcome === null) {
        failures += 1;
        console.error(`${bench} failed.`);
      }
      for (const row of outcome?.rows ?? []) rows.push({ bench: outcome?.name ?? bench, ...row });
    }
  } finally {
    await window.stop();
  }
  if (rows.length === 0 && failures === 0) {
    console.error(`No bench has "${words.join('" or "')}" in its name or path (tests/bench/**/*.bench.ts).`);
    return 2;
  }
  console.log(formatTable(rows));
  writeResults('bench', rows);
  return failures === 0 ? 0 : 1;
}

/**
 * The built application and its Electron, for the benches of the window (*.window.bench.ts).
 * @param {readonly string[]} benches
 * @param {readonly string[]} words
 */
async function prepareWindow(benches, words) {
  const needed = benches.some(
    (bench) =>
      bench.endsWith('.window.bench.ts') &&
      (words.length === 0 || words.some((word) => bench.includes(word))),
  );
  if (!needed) return { env: process.env, stop: () => Promise.resolve() };
  const electron = await prepareElectron({ endWithLastWindow: false });
  await compile(['main', 'renderer', 'cli']);
  const env = {
    ...electron.env,
    VIGIA_ELECTRON: electron.executable,
    VIGIA_ELECTRON_ARGS: JSON.stringify(electron.flags),
  };
  return { env, stop: electron.stop };
}
