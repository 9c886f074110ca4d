import type { Severity } from '../detectors/severity';
import type { Direction } from '../market/direction';

/** A sound made by `build/sounds.mjs`, in `renderer/public/sounds/`. */
export interface AlertSound {
  readonly file: string;
  /** Length, ms. */
  readonly lengthMs: number;
}

/** Rising for long, falling for short; the louder the severity, the more notes. */
export const ALERT_SOUNDS = {
  critical: {
    long: { file: 'critical-long.wav', lengthMs: 690 },
    short: { file: 'critical-short.wav', lengthMs: 690 },
  },
  high: { long: { file: 'high-long.wav', lengthMs: 480 }, short: { file: 'high-short.wav', lengthMs: 480 } },
  medium: {
    long: { file: 'medium-long.wav', lengthMs: 360 },
    short: { file: 'medium-short.wav', lengthMs: 360 },
  },
  info: { long: { file: 'info-long.wav', lengthMs: 240 }, short: { file: 'info-short.wav', lengthMs: 240 } },
} as const satisfies Record<Severity, Record<Direction, AlertSound>>;

export function soundFor(severity: Severity, direction: Direction): AlertSound {
  return ALERT_SOUNDS[severity][direction];
}
