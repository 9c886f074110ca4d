import type { Alert } from '../../app/alerts/alert';

/** Where the R of the outcome stands in the number; the confidence stands below it. */
export const R_AT = 16;
export const MEASURE_MASK = 0xffff;
/** Parts of a confidence of 1, and hundredths of an R, that are told apart. */
const CONFIDENCE_STEPS = 10_000;
const R_STEPS = 100;
const R_ZERO = 32_768;

/**
 * What alerts are sorted by beside their facets, in one unsigned 32-bit number: the confidence in ten-thousandths, and
 * the R of the outcome in hundredths, 0 when there is none. Stored in the database: never given another meaning.
 */
export function measuresOf({ confidence, outcome }: Pick<Alert, 'confidence' | 'outcome'>): number {
  const steps = within(Math.round(confidence * CONFIDENCE_STEPS), 0);
  return outcome === null ? steps : withR(steps, outcome.r);
}

/** The same measures once the alert has ended with this R. */
export function withR(measures: number, r: number): number {
  const steps = within(Math.round(r * R_STEPS) + R_ZERO, 1);
  return ((steps << R_AT) | (measures & MEASURE_MASK)) >>> 0;
}

function within(value: number, lowest: number): number {
  return Math.min(MEASURE_MASK, Math.max(lowest, value));
}
