import type { Result } from '../result';
import type { CliIo } from './cliIo';
import { writeOutput } from './writeOutput';

/** Turns a failing database into a sentence while its contents are being written. */
interface Reader {
  reading<T>(work: () => T): Result<T>;
}

/** Writes the pieces to a file, or to standard output when there is none. */
export async function emit(
  io: CliIo,
  out: string | null,
  pieces: Iterable<string>,
  reader: Reader,
): Promise<Result<null>> {
  if (out !== null) {
    const written = reader.reading(() => writeOutput(out, pieces));
    return written.ok ? written.value : written;
  }
  // The database may fail between two pieces, long after the first ones have gone out.
  const failures: Extract<Result<null>, { ok: false }>[] = [];
  function* guarded(): Iterable<string> {
    const iterator = pieces[Symbol.iterator]();
    for (;;) {
      const next = reader.reading(() => iterator.next());
      if (!next.ok) failures.push(next);
      if (!next.ok || next.value.done === true) return;
      yield next.value.value;
    }
  }
  await io.pour(guarded());
  return failures[0] ?? { ok: true, value: null };
}
