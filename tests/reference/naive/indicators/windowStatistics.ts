/** Sums of a window of whole-tick closes, in arithmetic that cannot round. */
export interface WindowStatistics {
  /** How many closes the window holds. */
  readonly count: bigint;
  readonly sum: bigint;
  /** count × (sum of squares) − sum², which is count² × the population variance; 0 exactly when all are equal. */
  readonly spread: bigint;
}

/** Statistics of the `window` closes that end with index `at`. */
export function windowStatistics(closes: readonly number[], at: number, window: number): WindowStatistics {
  let sum = 0n;
  let squares = 0n;
  for (let i = at - window + 1; i <= at; i++) {
    const close = BigInt(closes[i]!);
    sum += close;
    squares += close * close;
  }
  const count = BigInt(window);
  return { count, sum, spread: count * squares - sum * sum };
}

/** (close − mean) ÷ population standard deviation of the window that ends with `at`; null when it is flat. */
export function zScore(closes: readonly number[], at: number, window: number): number | null {
  const { count, sum, spread } = windowStatistics(closes, at, window);
  if (spread === 0n) return null;
  return Number(count * BigInt(closes[at]!) - sum) / Math.sqrt(Number(spread));
}
