import { z } from 'zod';
import { SOUND_NAMES, type SoundName } from '../app/alerts/sounds';

/** How the program starts on this computer. */
export const windowSettingsSchema = z.strictObject({
  startWithSystem: z.boolean().default(false),
  startHidden: z.boolean().default(false),
  closeToTray: z.boolean().default(false),
});

function sounds(long: SoundName, short: SoundName) {
  const sound = z.enum(SOUND_NAMES);
  return z.strictObject({ long: sound.default(long), short: sound.default(short) }).prefault({});
}

/** Which alert sounds how, and how loud. */
export const soundSettingsSchema = z.strictObject({
  /** Percent. */
  volume: z.int().min(0).max(100).default(80),
  critical: sounds('critical-long', 'critical-short'),
  high: sounds('high-long', 'high-short'),
  medium: sounds('medium-long', 'medium-short'),
  info: sounds('info-long', 'info-short'),
});

/** No notification and no sound, while the list goes on. */
export const doNotDisturbSettingsSchema = z.strictObject({
  enabled: z.boolean().default(false),
  allowCritical: z.boolean().default(true),
});
