import { wilson } from './wilson';

export type Verdict = 'PASS' | 'FAIL' | 'UNPROVEN';

/** A share that must reach, or stay under, a limit. */
export interface Gate {
  readonly n: number;
  readonly hits: number;
  /** hits ÷ n; null when there is nothing to judge. */
  readonly value: number | null;
  /** Wilson 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly verdict: Verdict;
}

/** The three gates of design.md section 2. */
export const CAPTURE_AT_LEAST = 0.85;
export const FALSE_AT_MOST = 0.1;
export const WIN_AT_LEAST = 0.6;

/** PASS when the whole interval is at or above `limit`, FAIL when the whole of it is below. */
export function gateAtLeast(limit: number, hits: number, n: number): Gate {
  const { low, high } = wilson(hits, n);
  const verdict = n === 0 ? 'UNPROVEN' : low >= limit ? 'PASS' : high < limit ? 'FAIL' : 'UNPROVEN';
  return { n, hits, value: n === 0 ? null : hits / n, low, high, verdict };
}

/** PASS when the whole interval is at or below `limit`, FAIL when the whole of it is above. */
export function gateAtMost(limit: number, hits: number, n: number): Gate {
  const { low, high } = wilson(hits, n);
  const verdict = n === 0 ? 'UNPROVEN' : high <= limit ? 'PASS' : low > limit ? 'FAIL' : 'UNPROVEN';
  return { n, hits, value: n === 0 ? null : hits / n, low, high, verdict };
}
