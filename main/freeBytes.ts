import { statfsSync } from 'node:fs';

/** Bytes that this user may still write on the disk of `path`; null when the system does not say. */
export function freeBytes(path: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return null;
  }
}
