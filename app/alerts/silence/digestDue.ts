import { HOUR_MS, lastHour } from './lastHour';
import type { AttentionSettings } from './silenceSettings';

/**
 * When the digest that was opened at `openedAt` is sent, UTC ms: as soon as the hour has room again, or when the
 * trader does not want to wait any longer.
 */
export function digestDue(
  { perHour, digestAfterMs }: AttentionSettings,
  interruptions: readonly number[],
  openedAt: number,
  now: number,
): number {
  // As long as it counts, and all after it, the hour is full.
  const full = lastHour(interruptions, now)[perHour - 1];
  return Math.min(openedAt + digestAfterMs, full === undefined ? now : full + HOUR_MS);
}
