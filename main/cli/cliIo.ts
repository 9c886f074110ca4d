import type { Text } from '../problem';

/** Where a command speaks and listens; tests put their own in its place. */
export interface CliIo {
  /** One line to standard output. */
  out(line: string): void;
  /** Much text to standard output, as fast as the reader takes it; false when the reader went away. */
  pour(pieces: Iterable<string>): Promise<boolean>;
  /** One sentence to standard error. */
  fail(text: Text): void;
  /** Shows how far a long task is, where somebody watches; `done` of `total`, and what stands behind the bar. */
  progress(done: number, total: number, label?: string): void;
  /** Resolves when the person or the system wants the command to end. */
  readonly interrupted: Promise<void>;
  readonly cwd: string;
}
