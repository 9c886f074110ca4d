import { DETECTOR_IDS, type DetectorId } from '../../../app/detectors/detectorId';
import type { EngineSettings } from '../../../app/engine/engineSettings';

/** The settings with these detectors on and all others off; null changes nothing. */
export function onlyDetectors(settings: EngineSettings, only: readonly DetectorId[] | null): EngineSettings {
  if (only === null) return settings;
  const detectors = { ...settings.detectors };
  for (const id of DETECTOR_IDS)
    Object.assign(detectors, { [id]: { ...detectors[id], enabled: only.includes(id) } });
  return { ...settings, detectors };
}
