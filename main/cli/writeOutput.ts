import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { fileProblem } from '../fileProblem';
import type { Result } from '../result';

/**
 * Writes a whole file: under another name first, so that a failure on the way leaves what was there before.
 * Exceptions of the source of the pieces pass through.
 */
export function writeOutput(path: string, pieces: Iterable<string>): Result<null> {
  const draft = `${path}.${process.pid}.new`;
  let file: number;
  try {
    file = openSync(draft, 'w');
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
  let done = false;
  try {
    for (const piece of pieces) {
      const failure = attempt(() => writeSync(file, piece), path);
      if (failure !== null) return failure;
    }
    const failure = attempt(() => {
      fsyncSync(file);
      renameSync(draft, path);
    }, path);
    if (failure !== null) return failure;
    done = true;
    return { ok: true, value: null };
  } finally {
    closeSync(file);
    if (!done) rmSync(draft, { force: true });
  }
}

function attempt(work: () => void, path: string): Extract<Result<null>, { ok: false }> | null {
  try {
    work();
    return null;
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
}
