/** A library's answer as a number; what it gives in its warm-up counts as 0. */
export function orZero(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
