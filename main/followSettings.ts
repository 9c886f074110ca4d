import type { Language, Preferences } from '../app/contract/ipcPreferences';
import type { Terminal } from './compose/composeTypes';
import { startWithSystem } from './shell/startWithSystem';

export interface FollowedSettings {
  readonly terminal: Terminal;
  readonly quiet: { settingsChanged(): void };
  readonly preferences: { readonly current: Preferences; set(preferences: Preferences): void };
  /** The language of the computer, for `auto`. */
  readonly system: Language;
  readonly configFile: string | null;
  /** A run without a display is started by something else than a login. */
  readonly headless: boolean;
  readonly now: () => number;
  /** Tells the window. */
  readonly changed: (preferences: Preferences) => void;
}

/** What of the settings is the window's own business: language, do-not-disturb, and the start with the system. */
export function followSettings(options: FollowedSettings): void {
  const { terminal, quiet, preferences, system, configFile, headless, now, changed } = options;
  let { language } = terminal.settings();
  let atLogin: boolean | null = null;

  function setStart(): void {
    const wanted = terminal.settings().window.startWithSystem;
    if (headless || wanted === atLogin) return;
    atLogin = wanted;
    const problem = startWithSystem(wanted, terminal.folder.root, configFile);
    if (problem === null) return;
    terminal.notify({ code: 'start-with-system', level: 'warning', text: problem.text, at: now() });
  }

  setStart();
  terminal.settingsDesk.onChange(() => {
    setStart();
    const next = terminal.settings().language;
    if (next !== language) {
      language = next;
      preferences.set({ ...preferences.current, language: next === 'auto' ? system : next });
    }
    quiet.settingsChanged();
    changed(preferences.current);
  });
}
