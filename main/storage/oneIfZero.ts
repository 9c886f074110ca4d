/** 1 for the number 0, else 0, without a branch. */
export function oneIfZero(bits: number): number {
  return ((bits | -bits) >>> 31) ^ 1;
}
