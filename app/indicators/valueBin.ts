/** Bins that whole numbers from 0 to 2^31 − 1 fall into; the last holds all from 1,835,008 on. */
export const VALUE_BINS = 80;

const LAST = VALUE_BINS - 1;

/**
 * The bin of a whole number: one bin a number up to 7, then four bins from each power of two to the next, so that none
 * but the last is wider than a quarter of what lies in it. Larger numbers never lie in lower bins.
 */
export function valueBin(value: number): number {
  const shift = 29 - Math.clz32(value | 4);
  const bin = (shift << 2) + (value >> shift);
  return bin < LAST ? bin : LAST;
}

/** The smallest number in a bin. */
export function binFloor(bin: number): number {
  return bin < 8 ? bin : (4 + (bin & 3)) << ((bin >> 2) - 1);
}

/** The smallest number above a bin. */
export function binEnd(bin: number): number {
  return bin < LAST ? binFloor(bin + 1) : 2 ** 31;
}
