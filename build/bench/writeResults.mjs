import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { inProject } from '../bootstrap/paths.mjs';

/**
 * Writes out/NAME.json: when, on which machine, and what was measured.
 * @param {string} name
 * @param {readonly object[]} rows
 */
export function writeResults(name, rows) {
  const machine = {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    system: `${process.platform} ${release()}`,
  };
  mkdirSync(inProject('out'), { recursive: true });
  const result = { at: new Date().toISOString(), machine, rows };
  writeFileSync(inProject('out', `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}
