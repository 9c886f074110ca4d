/**
 * One step of Wilder's average, seeded as TA-Lib does: the sum of the first values until there are `period` of them,
 * their mean then, and from there (average × (period − 1) + value) / period.
 *
 * `before`: sum or average so far; `count`: how many values are in it.
 */
export function wilderNext(before: number, count: number, value: number, period: number): number {
  if (count >= period) return (before * (period - 1) + value) / period;
  return count === period - 1 ? (before + value) / period : before + value;
}
