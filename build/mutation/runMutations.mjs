import { faults } from './faults.mjs';
import { openSandbox } from './sandbox.mjs';
import { runTests } from './runTests.mjs';
import { tryFault } from './tryFault.mjs';

const PARALLEL = 2;

/**
 * Seeds faults into copies of the engine, one at a time, and says of each whether the reference tests catch it.
 * @param {readonly string[]} words parts of faults' names; none for all
 * @returns {Promise<number>} exit code: 1 when a fault survives or no longer applies
 */
export async function runMutations(words) {
  const chosen = faults.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  if (chosen.length === 0) {
    console.error(`No fault has "${words.join('" or "')}" in its name. There are:`);
    for (const { name } of faults) console.error(`  ${name}`);
    return 2;
  }
  const start = performance.now();
  const sandboxes = await Promise.all(Array.from({ length: PARALLEL }, () => openSandbox()));
  try {
    console.log('Without a fault first: these tests must pass, or catching would mean nothing.');
    const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
    if (!(await passUnharmed(sandboxes, files))) return 1;
    const verdicts = await tryAll(sandboxes, chosen);
    const missed = verdicts.filter(({ result }) => result !== 'caught');
    console.log(
      `${verdicts.length - missed.length} of ${verdicts.length} faults caught, ${secondsSince(start)} s.`,
    );
    for (const { name, result, detail } of missed) console.log(`${result}: ${name}. ${detail}`);
    return missed.length === 0 ? 0 : 1;
  } finally {
    await Promise.all(sandboxes.map(({ close }) => close()));
  }
}

/**
 * @param {readonly import('./sandbox.mjs').Sandbox[]} sandboxes
 * @param {readonly string[]} files
 */
async function passUnharmed(sandboxes, files) {
  const results = await Promise.all(
    sandboxes.map(async ({ root }, i) => {
      const share = files.filter((_, at) => at % sandboxes.length === i);
      return share.length === 0 ? { passed: true, output: '' } : await runTests(root, share);
    }),
  );
  for (const { passed, output } of results) if (!passed) console.error(output);
  return results.every(({ passed }) => passed);
}

/**
 * @param {readonly import('./sandbox.mjs').Sandbox[]} sandboxes
 * @param {readonly import('./faults.mjs').Fault[]} chosen
 */
async function tryAll(sandboxes, chosen) {
  /** @type {import('./tryFault.mjs').Verdict[]} */
  const verdicts = [];
  const queue = [...chosen];
  await Promise.all(
    sandboxes.map(async ({ root }) => {
      for (let fault = queue.shift(); fault !== undefined; fault = queue.shift()) {
        const start = performance.now();
        const verdict = await tryFault(root, fault);
        verdicts.push(verdict);
        const progress = `${String(verdicts.length).padStart(3)}/${chosen.length}`;
        console.log(
          `${progress}  ${verdict.result.padEnd(14)}  ${secondsSince(start).padStart(4)} s  ${verdict.name}`,
        );
      }
    }),
  );
  return verdicts;
}

/** @param {number} start */
function secondsSince(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}
