import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs test files of a sandbox until the first failure.
 * @param {string} root
 * @param {readonly string[]} files
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
export function runTests(root, files) {
  const args = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--root',
    root,
    '--bail=1',
    '--no-file-parallelism',
    '--testTimeout=120000',
    '--reporter=dot',
    ...files,
  ];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}
