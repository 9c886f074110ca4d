import { closeSync, fdatasync, openSync } from 'node:fs';

/** Steps of the copy between two looks. */
const STEPS = 32;

export interface FlushBehind {
  /** After each step of the copy. */
  step(): void;
  close(): void;
}

/**
 * Puts what is copied on the disk while the copy goes on, in another thread: otherwise all of it waits for the end,
 * where it holds up everything else for as long as the disk needs.
 */
export function flushBehind(path: string): FlushBehind {
  let file: number | null = null;
  let steps = 0;
  let flushing = false;
  let closed = false;

  function closeFile(): void {
    if (file !== null) closeSync(file);
    file = null;
  }

  return {
    step() {
      if (flushing || ++steps % STEPS !== 0) return;
      file ??= openSync(path, 'r+');
      flushing = true;
      // Whether it worked is seen when the copy is finished, which asks again.
      fdatasync(file, () => {
        flushing = false;
        if (closed) closeFile();
      });
    },
    close() {
      closed = true;
      if (!flushing) closeFile();
    },
  };
}
