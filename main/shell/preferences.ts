import { join } from 'node:path';
import { preferencesSchema, type Language, type Preferences } from '../../app/contract/ipcPreferences';
import { jsonFile } from './jsonFile';

export interface PreferenceStore {
  readonly current: Preferences;
  set(preferences: Preferences): void;
  /** The language of the settings file; counts where neither command line nor trader chose one. */
  fallBackTo(language: Language): void;
  /** Told after the trader has chosen. */
  onChange(listener: () => void): void;
}

/** Language and theme: the command line's, else the trader's last choice, else the settings', else the system's. */
export function openPreferences(dataDir: string, asked: Language | null, system: Language): PreferenceStore {
  const listeners: (() => void)[] = [];
  const file = jsonFile(join(dataDir, 'preferences.json'), preferencesSchema);
  const stored = file.read();
  const chosen = asked ?? stored?.language ?? null;
  let current: Preferences = { language: chosen ?? system, theme: stored?.theme ?? 'dark' };
  return {
    get current() {
      return current;
    },
    set(preferences) {
      current = preferences;
      file.write(preferences);
      for (const listener of listeners) listener();
    },
    fallBackTo(language) {
      if (chosen === null) current = { ...current, language };
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
