import { selectRank } from '../indicators/selectRank';

/** Candles before and after one whose moves make its yardstick, and those next to it that do not. */
export const REACH = 40;
const NEAR = 2;
/** Makes the median of absolute moves comparable with a standard deviation (normal distribution). */
const CONSISTENCY = 1.4826;

/** Of one candle each; NaN where there is no value. */
export interface NormalizedMoves {
  /** |close(t) − close(t−2)| ÷ (1.4826 × the median of that quantity around t). */
  readonly size: Float64Array;
  /** 1 up, -1 down, 0 not at all or no value. */
  readonly sign: Int8Array;
}

/**
 * How far each candle's two-candle move stands out from those around it (design, section 2, Opportunity): the median
 * runs over t−40…t+40 without t−2…t+2, sessions joined, candles without a value skipped. It looks ahead: it judges,
 * it never alerts. No value where t−2 lies in another session, or where the median is 0 or of nothing.
 *
 * `closes` in ticks, `sessions` a name of each candle's session.
 */
export function normalizedMoves(closes: Int32Array, sessions: Float64Array): NormalizedMoves {
  const count = closes.length;
  const moves = new Int32Array(count).fill(-1);
  const sign = new Int8Array(count);
  for (let t = 2; t < count; t++) {
    if (sessions[t] !== sessions[t - 2]) continue;
    const move = closes[t]! - closes[t - 2]!;
    moves[t] = Math.abs(move);
    sign[t] = Math.sign(move);
  }
  const size = new Float64Array(count).fill(NaN);
  const around = new Int32Array(2 * REACH);
  for (let t = 0; t < count; t++) {
    if (moves[t]! < 0) continue;
    let held = 0;
    for (let i = Math.max(0, t - REACH); i <= Math.min(count - 1, t + REACH); i++) {
      if (Math.abs(i - t) > NEAR && moves[i]! >= 0) around[held++] = moves[i]!;
    }
    if (held === 0) continue;
    const median = medianOf(around, held);
    if (median > 0) size[t] = moves[t]! / (CONSISTENCY * median);
  }
  return { size, sign };
}

/** Of the first `count` values, at least one; the mean of the two in the middle if even. Orders them by the way. */
function medianOf(values: Int32Array, count: number): number {
  const middle = (count - 1) >> 1;
  const lower = selectRank(values, middle, count);
  if (count % 2 === 1) return lower;
  let upper = values[middle + 1]!;
  for (let at = middle + 2; at < count; at++) upper = Math.min(upper, values[at]!);
  return (lower + upper) / 2;
}
