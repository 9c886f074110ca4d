import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PresetView } from '../../../app/contract/ipcSettings';
import { engineSettingsSchema, type EngineSettings } from '../../../app/engine/engineSettings';
import type { CommandResult } from '../../../app/engine/ports';
import { readPreset, type Preset } from '../../../config/editing/readPreset';
import { flowText } from '../../../config/editing/flowText';
import { sameValue } from '../../../config/editing/sameValue';
import { valueAt } from '../../../config/editing/valueAt';
import { withValue } from '../../../config/editing/withValue';
import type { Settings } from '../../../config/settingsSchema';
import { fileProblem } from '../../fileProblem';
import type { Text } from '../../problem';
import type { Answer } from '../files/fileDesk';
import type { SettingsDesk } from './settingsDesk';
import { settingsTexts } from './settingsTexts';

export interface PresetDesk {
  /** Those in `presets/`, by name. */
  list(): readonly PresetView[];
  /** The detectors and the plan as they would be with it; nothing changes. */
  preview(file: string): Answer<Pick<EngineSettings, 'detectors' | 'plan'>>;
  apply(file: string): CommandResult;
}

/** What a backtest is tried with. */
const TRIED = engineSettingsSchema.pick({ detectors: true, plan: true });

type Read = { readonly ok: true; readonly preset: Preset } | { readonly ok: false; readonly text: Text };

/** Settings that somebody saved under a name, to be taken over in one step. */
export function createPresetDesk(
  folder: string,
  settings: () => Settings,
  write: SettingsDesk['write'],
): PresetDesk {
  function read(file: string): Read {
    const path = join(folder, basename(file));
    try {
      const found = readPreset(readFileSync(path, 'utf8'));
      if (found.ok) return found;
      return { ok: false, text: found.problems[0]?.text ?? settingsTexts.noPreset(file) };
    } catch (error) {
      const { code, text } = fileProblem(error, path);
      return { ok: false, text: code === 'ENOENT' ? settingsTexts.noPreset(file) : text };
    }
  }

  return {
    list: () =>
      filesIn(folder).map((file) => {
        const found = read(file);
        if (!found.ok) return { file, name: file, createdAt: '', source: '', steps: [], problem: found.text };
        const { name, createdAt, source, changes } = found.preset;
        const steps = changes.flatMap(({ key, value }) => {
          const held = valueAt(settings(), key.split('.'));
          return sameValue(held, value) ? [] : [{ key, from: flowText(held), to: flowText(value) }];
        });
        return { file, name, createdAt, source, steps, problem: null };
      }),
    preview(file) {
      const found = read(file);
      if (!found.ok) return found;
      const { detectors, plan } = settings();
      const changed = found.preset.changes
        .map(({ key, value }) => ({ path: key.split('.'), value }))
        .filter(({ path: [section] }) => section === 'detectors' || section === 'plan')
        .reduce<unknown>((sum, { path, value }) => withValue(sum, path, value), { detectors, plan });
      return { ok: true, value: TRIED.parse(changed) };
    },
    apply(file) {
      const found = read(file);
      return found.ok ? write(found.preset.changes, 'preset') : found;
    },
  };
}

/** None where there is no such folder yet. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/i.test(name))
      .sort();
  } catch {
    return [];
  }
}
