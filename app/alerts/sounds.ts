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

/** By name, as the settings call them; `none` is silence. */
export const SOUND_NAMES = [
  'critical-long',
  'critical-short',
  'high-long',
  'high-short',
  'medium-long',
  'medium-short',
  'info-long',
  'info-short',
  'none',
] as const;
export type SoundName = (typeof SOUND_NAMES)[number];

/** Which sound tells of which alert. */
export type SoundChoice = Readonly<Record<Severity, Readonly<Record<Direction, SoundName>>>>;

/** What holds before the trader chose anything. */
export const USUAL_SOUNDS: SoundChoice = {
  critical: { long: 'critical-long', short: 'critical-short' },
  high: { long: 'high-long', short: 'high-short' },
  medium: { long: 'medium-long', short: 'medium-short' },
  info: { long: 'info-long', short: 'info-short' },
};
