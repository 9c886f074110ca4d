import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts the names in a folder on disk; Windows does so by itself and refuses to be asked. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
