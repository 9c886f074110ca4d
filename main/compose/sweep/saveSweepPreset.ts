import { applyChoice } from '../../../app/evaluation/sweep/applyChoice';
import type { Result } from '../../result';
import { savePreset } from '../presets/savePreset';
import type { Sweep } from './runSweep';
import { settingName } from './settingName';

/** Keeps one setting of a search under a name; gives the path of the preset. `file`: what was searched on. */
export function saveSweepPreset(asked: {
  readonly dataDir: string | null;
  readonly name: string;
  readonly file: string;
  /** UTC ms. */
  readonly now: number;
  readonly sweep: Pick<Sweep, 'base' | 'keys' | 'choices'>;
  readonly setting: number;
}): Result<string> {
  const { dataDir, name, file, now, sweep, setting } = asked;
  const { base, keys, choices } = sweep;
  return savePreset({
    dataDir,
    name,
    source: `sweep ${file}: ${settingName(sweep, setting)}`,
    now,
    settings: applyChoice(base, keys, choices[setting] ?? []),
  });
}
