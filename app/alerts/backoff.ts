const FIRST_MS = 1_000;
const LONGEST_MS = 60_000;

/** How long to wait after the `failures`th failure in a row (1, 2, …): 1, 2, 4 … up to 60 seconds, in ms. */
export function backoffMs(failures: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, Math.min(failures, 30) - 1));
}
