import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes one fault into a sandbox. The text must stand in the file exactly once: otherwise the source has
 * moved on and the fault proves nothing.
 * @param {string} root
 * @param {{ file: string, find: string, replace: string }} fault
 * @returns {Promise<{ ok: true, undo: () => Promise<void> } | { ok: false, reason: string }>}
 */
export async function applyFault(root, { file, find, replace }) {
  const path = join(root, file);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return { ok: false, reason: `${file} does not exist` };
  const count = text.split(find).length - 1;
  if (count !== 1) return { ok: false, reason: `${file} has ${count} times: ${find}` };
  await writeFile(
    path,
    text.replace(find, () => replace),
  );
  return { ok: true, undo: () => writeFile(path, text) };
}
