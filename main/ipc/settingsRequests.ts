import type {
  AskedChanges,
  PresetView,
  SecretChannel,
  SettingsPreview,
  SettingsView,
} from '../../app/contract/ipcSettings';
import type { ResponsePayload } from '../../app/contract/ipcRequests';
import type { CommandResult } from '../../app/engine/ports';
import type { SeriesKey } from '../../app/market/series';

/** The settings, as the window asks for them. */
export interface SettingsRequests {
  view(): SettingsView;
  check(changes: AskedChanges): CommandResult;
  change(changes: AskedChanges): CommandResult;
  undo(): CommandResult;
  presets(): readonly PresetView[];
  preset(file: string): ResponsePayload<'settings:preset'>;
  applyPreset(file: string): CommandResult;
  /** Null: there is nothing to count, or a later question came. */
  preview(key: SeriesKey, changes: AskedChanges): Promise<SettingsPreview | null>;
  cancelPreview(): void;
  keepSecret(channel: SecretChannel, value: string | null): CommandResult;
}
