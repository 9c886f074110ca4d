import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * A small file that the terminal can do without: unreadable or damaged counts as absent, and what cannot be
 * written is left. Never half a file: written beside, then renamed.
 */
export interface JsonFile<T> {
  read(): T | null;
  write(value: T): void;
}

export function jsonFile<T>(path: string, schema: z.ZodType<T>): JsonFile<T> {
  return {
    read() {
      try {
        return schema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
      } catch {
        return null;
      }
    },
    write(value) {
      try {
        writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
        renameSync(`${path}.new`, path);
      } catch {
        // The window opens at its usual place next time; nothing of the market is in this file.
      }
    },
  };
}
