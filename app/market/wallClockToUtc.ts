import { zoneOffset } from './zoneOffset';

/**
 * The UTC time at which a zone's wall clock, written as if it were UTC, shows `wall`. A wall time that occurs twice
 * gives one of its two moments, one that is skipped a moment beside the change; both the same at every call.
 */
export function wallClockToUtc(zone: string, wall: number): number {
  const guess = wall - zoneOffset(zone, wall);
  return wall - zoneOffset(zone, guess);
}
