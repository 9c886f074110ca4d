import { join } from 'node:path';
import type {
  Clock,
  CommandResult,
  Notice,
  Scheduler,
  SeriesSummary,
  TerminalPort,
} from '../../../app/engine/ports';
import type { RunSettings } from '../runSettings';
import type { ChannelVault } from './channelVault';
import { createPresetDesk, type PresetDesk } from './presetDesk';
import { createPreviewDesk, type PreviewDesk } from './previewDesk';
import { createSettingsDesk, type SettingsDesk } from './settingsDesk';
import { createSettingsFile } from './settingsFile';

export interface SettingsPartsOptions {
  /** Of `alertas.yaml`. */
  readonly path: string;
  readonly dataFolder: string;
  /** Those that hold when it is asked. */
  readonly now: () => RunSettings;
  readonly apply: (next: RunSettings) => CommandResult;
  readonly notice: (notice: Notice) => void;
  readonly vault: ChannelVault;
  readonly terminal: Pick<TerminalPort, 'candles'>;
  readonly series: () => readonly SeriesSummary[];
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

/** Everything with which settings are looked at and changed. */
export interface SettingsParts {
  readonly settingsDesk: SettingsDesk;
  readonly presets: PresetDesk;
  readonly preview: PreviewDesk;
}

export function createSettingsParts(options: SettingsPartsOptions): SettingsParts {
  const { path, dataFolder, now, vault, terminal, series, scheduler } = options;
  const file = createSettingsFile(path, scheduler);
  const settingsDesk = createSettingsDesk({ ...options, file, secrets: () => vault.state() });
  const folder = join(dataFolder, 'presets');
  return {
    settingsDesk,
    presets: createPresetDesk(
      folder,
      () => now().all,
      (changes, source) => settingsDesk.write(changes, source),
    ),
    preview: createPreviewDesk(terminal, series, scheduler),
  };
}
