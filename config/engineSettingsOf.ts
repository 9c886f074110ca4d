import { engineSettingsSchema, type EngineSettings } from '../app/engine/engineSettings';
import type { Settings } from './settingsSchema';

/** The part of the settings that decides what the engine finds. */
export function engineSettingsOf(settings: Settings): EngineSettings {
  const { indicators, detectors, plan, admission, gapTolerance } = settings;
  return engineSettingsSchema.parse({ indicators, detectors, plan, admission, gapTolerance });
}
