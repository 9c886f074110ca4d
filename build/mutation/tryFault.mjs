import { applyFault } from './applyFault.mjs';
import { runTests } from './runTests.mjs';

/** @typedef {{ name: string, result: 'caught' | 'SURVIVED' | 'DOES NOT APPLY', detail: string }} Verdict */

/**
 * Runs a fault's tests with the fault in place, and takes it out again.
 * @param {string} root of a sandbox
 * @param {import('./faults.mjs').Fault} fault
 * @returns {Promise<Verdict>}
 */
export async function tryFault(root, fault) {
  const applied = await applyFault(root, fault);
  if (!applied.ok) return { name: fault.name, result: 'DOES NOT APPLY', detail: applied.reason };
  const { passed } = await runTests(root, fault.tests);
  await applied.undo();
  const detail = `${fault.file}: ${fault.find.trim()} -> ${fault.replace.trim()}`;
  return { name: fault.name, result: passed ? 'SURVIVED' : 'caught', detail };
}
