import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface LogFileOptions {
  /** Folder of the log files. */
  readonly dir: string;
  /** Size at which the next file begins, bytes. */
  readonly maxBytes?: number;
  /** Files kept, with the one being written. */
  readonly keep?: number;
}

export interface LogFile {
  append(line: string): void;
  close(): void;
}

const NAME = 'vigia';

/** `vigia.log`, then `vigia.1.log` (newest) … ; together at most about `maxBytes` × `keep`. */
export function createLogFile({ dir, maxBytes = 5_000_000, keep = 5 }: LogFileOptions): LogFile {
  let open: { readonly descriptor: number; bytes: number } | null = null;

  function ready(): { readonly descriptor: number; bytes: number } {
    if (open !== null) return open;
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    const descriptor = openSync(pathOf(0), 'a', 0o600);
    open = { descriptor, bytes: fstatSync(descriptor).size };
    return open;
  }

  function pathOf(age: number): string {
    return join(dir, age === 0 ? `${NAME}.log` : `${NAME}.${age}.log`);
  }

  function close(): void {
    if (open === null) return;
    const { descriptor } = open;
    open = null;
    quietly(() => closeSync(descriptor));
  }

  function rotate(): void {
    close();
    rmSync(pathOf(keep - 1), { force: true });
    for (let age = keep - 2; age >= 0; age--) quietly(() => renameSync(pathOf(age), pathOf(age + 1)));
  }

  return {
    append(line) {
      quietly(() => {
        const bytes = Buffer.byteLength(line) + 1;
        const before = ready();
        if (before.bytes > 0 && before.bytes + bytes > maxBytes) rotate();
        const file = ready();
        writeSync(file.descriptor, `${line}\n`);
        file.bytes += bytes;
      });
    },
    close,
  };
}

/** The log is the last to complain: what it cannot do, it leaves. */
function quietly(task: () => void): void {
  try {
    task();
  } catch {
    // A log that cannot be written must not stop an alert.
  }
}
