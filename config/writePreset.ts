import { stringify } from 'yaml';
import type { EngineSettings } from '../app/engine/engineSettings';

export interface PresetHeader {
  readonly name: string;
  /** ISO UTC. */
  readonly createdAt: string;
  /** Where its settings were found, in words. */
  readonly source: string;
}

/** The text of `presets/NAME.yaml`: who made it, and the keys of `alertas.yaml` under `detectors` and `plan`. */
export function writePreset(
  preset: PresetHeader,
  { detectors, plan }: Pick<EngineSettings, 'detectors' | 'plan'>,
): string {
  return stringify({ preset, detectors, plan });
}
