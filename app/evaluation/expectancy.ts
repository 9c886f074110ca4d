import { mulberry32 } from '../mulberry32';

const RESAMPLES = 4_000;
const SEED = 20_210_823;

/** Mean result in R, with the interval in which 95 % of the resampled means lie. */
export interface Expectancy {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Mean of `results` with a percentile bootstrap interval (B. Efron, 1979) over whole sessions: results of one session
 * hang together, and resampling them one by one would promise too much. Fixed seed: the same input gives the same
 * answer. Null without results.
 */
export function expectancyOf(
  results: readonly { readonly session: number; readonly r: number }[],
): Expectancy | null {
  if (results.length === 0) return null;
  const sums = new Map<number, { total: number; count: number }>();
  for (const { session, r } of results) {
    const sum = sums.get(session) ?? { total: 0, count: 0 };
    sum.total += r;
    sum.count += 1;
    sums.set(session, sum);
  }
  const value = results.reduce((sum, { r }) => sum + r, 0) / results.length;
  return { value, ...resampledMean([...sums.values()]) };
}

/** The interval in which the mean of all results lies when whole sessions of them are drawn again and again. */
export function resampledMean(
  sessions: readonly { readonly total: number; readonly count: number }[],
): Pick<Expectancy, 'low' | 'high'> {
  const drawn = sessions.length;
  const totals = Float64Array.from(sessions, ({ total }) => total);
  const counts = Float64Array.from(sessions, ({ count }) => count);
  const random = mulberry32(SEED);
  const means = Float64Array.from({ length: RESAMPLES }, () => {
    let total = 0;
    let count = 0;
    let left = drawn;
    while (left-- > 0) {
      const session = Math.floor(random() * drawn);
      total += totals[session]!;
      count += counts[session]!;
    }
    return total / count;
  }).sort();
  return {
    low: means[Math.floor(RESAMPLES * 0.025)]!,
    high: means[Math.ceil(RESAMPLES * 0.975) - 1]!,
  };
}
