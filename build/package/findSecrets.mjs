import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Looks for values in every file under a folder, archives of Electron included, which are not compressed: as they are, in
 * UTF-16, in hex, and in base64 wherever they begin in it.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} planted by name; each at least 8 characters
 * @returns {readonly string[]} one sentence a find
 */
export function findSecrets(folder, planted) {
  const wanted = Object.entries(planted).map(([name, value]) => ({ name, forms: formsOf(value) }));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    return wanted
      .filter(({ forms }) => forms.some((form) => bytes.includes(form)))
      .map(
        ({ name }) => `${path.relative(folder, file)} holds ${name}, which was planted where it was built.`,
      );
  });
}

/** @param {string} value @returns {readonly Buffer[]} */
function formsOf(value) {
  const bytes = Buffer.from(value);
  // What stands before it shifts base64 by one or two bytes; the letters at its ends belong to its neighbours as well.
  const shifted = [0, 1, 2].map((before) =>
    Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .slice(before + 1, -4),
  );
  return [
    bytes,
    Buffer.from(value, 'utf16le'),
    Buffer.from(bytes.toString('hex')),
    ...shifted.map((text) => Buffer.from(text)),
  ];
}
