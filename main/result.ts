import type { Problem } from './problem';

/** What can fail in an expected way gives a value that says so. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
