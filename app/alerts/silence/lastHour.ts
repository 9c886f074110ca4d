export const HOUR_MS = 3_600_000;

/**
 * The interruptions of the sixty minutes before `now`, newest first. What lies in the future was told before the clock
 * was set back and counts no more: else a clock a day ahead would use up the budget of a whole day.
 */
export function lastHour(interruptions: readonly number[], now: number): readonly number[] {
  return interruptions.filter((at) => at > now - HOUR_MS && at <= now).sort((a, b) => b - a);
}
