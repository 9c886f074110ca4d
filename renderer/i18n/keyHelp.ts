/** Keys that do the same thing, and what it is. */
export interface KeyHelp {
  readonly keys: readonly string[];
  readonly text: string;
}
