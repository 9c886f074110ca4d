/**
 * Wilder's smoothing of `values`, seeded with the simple mean of the first `period`; null before that.
 * The order of operations is TA-Lib's: (previous × (period − 1) + value) ÷ period.
 */
export function wilder(values: readonly number[], period: number): (number | null)[] {
  const smoothed: (number | null)[] = [];
  let previous = 0;
  for (const [i, value] of values.entries()) {
    if (i < period) previous += value;
    else previous = (previous * (period - 1) + value) / period;
    if (i === period - 1) previous /= period;
    smoothed.push(i < period - 1 ? null : previous);
  }
  return smoothed;
}
