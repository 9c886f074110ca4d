import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import { writePreset } from '../../../config/writePreset';
import { dataFolderAt, defaultDataRoot } from '../../dataFolder';
import { fileProblem } from '../../fileProblem';
import type { Problem } from '../../problem';
import type { Result } from '../../result';
import { writeWholeFile } from '../../writeWholeFile';

/** Letters, digits, `-` and `_`: a name that every file system takes. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,59}$/u;

export interface PresetToSave {
  /** Null: the default data folder. */
  readonly dataDir: string | null;
  readonly name: string;
  readonly source: string;
  /** UTC ms. */
  readonly now: number;
  readonly settings: Pick<EngineSettings, 'detectors' | 'plan'>;
}

/** What is wrong with a preset's name; null when nothing is. */
export function presetNameProblem(name: string): Problem | null {
  if (NAME.test(name)) return null;
  return {
    code: 'preset-name',
    text: {
      pt: `"${name}" não serve de nome: use até 60 letras, algarismos, - e _.`,
      en: `"${name}" cannot be the name: use up to 60 letters, digits, - and _.`,
    },
  };
}

/** Writes `presets/NAME.yaml` in the data folder, in the place of one of that name; gives its path. */
export function savePreset({ dataDir, name, source, now, settings }: PresetToSave): Result<string> {
  const problem = presetNameProblem(name);
  if (problem !== null) return { ok: false, problem };
  const folder = join(dataFolderAt(dataDir ?? defaultDataRoot()).root, 'presets');
  const path = join(folder, `${name}.yaml`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const header = { name, createdAt: new Date(now).toISOString(), source };
    writeWholeFile(path, writePreset(header, settings), 0o600);
    return { ok: true, value: path };
  } catch (error) {
    return { ok: false, problem: fileProblem(error, path) };
  }
}
