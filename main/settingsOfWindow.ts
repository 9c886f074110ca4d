import type { Preferences } from '../app/contract/ipcPreferences';
import type { Terminal } from './compose/composeTypes';
import type { Vault } from './compose/settings/channelVault';
import type { SettingsRequests } from './ipc/settingsRequests';

/** The settings of a running terminal, as the window asks for them. */
export function settingsOfWindow(terminal: Terminal, vault: Vault): SettingsRequests {
  const { settingsDesk, presets, preview } = terminal;
  return {
    view: () => settingsDesk.view(),
    check: (changes) => settingsDesk.check(changes),
    change: (changes) => settingsDesk.change(changes),
    undo: () => settingsDesk.undo(),
    presets: () => presets.list(),
    preset: (file) => presets.preview(file),
    applyPreset: (file) => presets.apply(file),
    async preview(key, changes) {
      const wanted = settingsDesk.preview(changes);
      return wanted === null ? null : preview.count(key, terminal.settings(), wanted);
    },
    cancelPreview: () => preview.cancel(),
    keepSecret: (channel, value) => vault.write(channel, value),
  };
}

/** The language chosen in the window stands in `alertas.yaml` as well: there is one answer to what it is. */
export function preferencesWithSettings(
  terminal: Terminal,
  store: { readonly current: Preferences; set(preferences: Preferences): void },
): { readonly current: Preferences; set(preferences: Preferences): void } {
  return {
    get current() {
      return store.current;
    },
    set(chosen) {
      const isOther = chosen.language !== store.current.language;
      store.set(chosen);
      // A file that may not be written is no reason to keep the language: the preferences have it.
      if (isOther) terminal.settingsDesk.write([{ key: 'language', value: chosen.language }], 'window');
    },
  };
}
