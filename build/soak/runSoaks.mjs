import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../bootstrap/paths.mjs';
import { bundleBench } from '../bench/bundleBench.mjs';
import { formatTable } from '../bench/formatTable.mjs';
import { writeResults } from '../bench/writeResults.mjs';
import { listBenches } from '../bench/listBenches.mjs';
import { windowEnvironment } from './windowEnvironment.mjs';

/** @typedef {import('./soakProcess.mjs').SoakRow & { bench: string }} TableRow */

/** The only one that needs Electron and a display. */
const windowSoak = 'tests/soak/window.soak.ts';

/**
 * npm run soak: every soak (tests/soak/*.soak.ts), or those whose path holds one of the words. Shows how far it is,
 * prints one table, then the numbers that matter most, and writes out/soak.json. Ctrl+C ends the one that runs and
 * prints what there is.
 * @param {readonly string[]} words
 * @returns {Promise<number>} exit code: 1 when something was lost, said twice or failed, 130 when interrupted
 */
export async function runSoaks(words) {
  const all = listBenches(projectFolder, 'tests/soak', '.soak.ts');
  const wanted = all.filter((soak) => words.length === 0 || words.some((word) => soak.includes(word)));
  if (wanted.length === 0) {
    console.error(`No soak has "${words.join('" or "')}" in its path; there are: ${all.join(', ')}.`);
    return 2;
  }
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  const isStopped = () => stop.signal.aborted;
  process.on('SIGINT', interrupt);
  /** @type {TableRow[]} */
  const rows = [];
  let failures = 0;
  for (const soak of wanted) {
    if (isStopped()) break;
    const desktop = soak === windowSoak ? await windowEnvironment() : null;
    const found = await runSoak(await bundleBench(soak), desktop?.env ?? process.env);
    await desktop?.stop();
    if (found === null && !isStopped()) {
      failures += 1;
      console.error(`${soak} failed.`);
    }
    rows.push(...(found ?? []));
  }
  process.off('SIGINT', interrupt);
  report(rows);
  for (const { bench, what, value, most } of rows.filter(isTooMuch)) {
    failures += 1;
    console.error(`${bench}: ${what} is ${value}, and may be ${most} at most.`);
  }
  if (isStopped()) return 130;
  return failures === 0 ? 0 : 1;
}

/** @param {TableRow} row */
function isTooMuch({ value, most }) {
  return most !== undefined && !(value <= most);
}

/**
 * @param {string} file
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<TableRow[] | null>} null when it failed or was interrupted; it has said why on standard error
 */
function runSoak(file, env) {
  return new Promise((resolve) => {
    const child = fork(fileURLToPath(new URL('./soakProcess.mjs', import.meta.url)), [file], {
      execArgv: ['--enable-source-maps'],
      env,
    });
    /** @type {TableRow[] | null} */
    let rows = null;
    child.on('message', (message) => {
      const said = /** @type {{ name: string; rows?: TableRow[]; done?: number; total?: number }} */ (
        message
      );
      if (said.rows !== undefined) rows = said.rows.map((row) => ({ ...row, bench: said.name }));
      else showProgress(`${said.name}: ${said.done} of ${said.total}`);
    });
    child.on('exit', () => {
      showProgress('');
      resolve(rows);
    });
  });
}

let shownAt = 0;

/**
 * One line that is written over on a terminal; elsewhere a line now and then.
 * @param {string} text
 */
function showProgress(text) {
  if (process.stderr.isTTY) {
    process.stderr.write(`\r\u001b[K${text}`);
    return;
  }
  if (text === '' || performance.now() - shownAt < 10_000) return;
  shownAt = performance.now();
  process.stderr.write(`${text}\n`);
}

/** @param {readonly TableRow[]} rows */
function report(rows) {
  if (rows.length === 0) return;
  console.log(formatTable(rows));
  const summary = rows.flatMap((row) => (row.summary === undefined ? [] : { ...row, what: row.summary }));
  if (summary.length > 0) console.log(`\n${formatTable(summary)}`);
  writeResults('soak', rows);
}
