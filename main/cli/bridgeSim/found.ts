import type { Text } from '../../problem';

/** What was looked for, or the sentence that says why it is not there. */
export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: Text };
