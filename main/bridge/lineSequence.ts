/** Checks the `n` of a connection's lines: 1, 2, 3… */
export interface LineSequence {
  /** False when `n` is a jump or a repeat: a protocol error. */
  accept(n: number): boolean;
  /** A line whose `n` nobody can read still used one. */
  skip(): void;
  /** How many lines there were; the `n` to acknowledge. */
  count(): number;
}

export function createLineSequence(): LineSequence {
  let count = 0;
  return {
    accept(n) {
      if (n !== count + 1) return false;
      count = n;
      return true;
    },
    skip() {
      count += 1;
    },
    count: () => count,
  };
}
