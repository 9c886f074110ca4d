import type { WebContents } from 'electron';
import type { Preferences } from '../../app/contract/ipcPreferences';
import { sendEvent } from './sendEvent';

interface Store {
  readonly current: Preferences;
  set(preferences: Preferences): void;
}

/** What one window chooses holds for all of them at once. */
export function sharedPreferences(
  store: Store,
  windows: () => readonly { readonly webContents: WebContents }[],
): Store {
  return {
    get current() {
      return store.current;
    },
    set(preferences) {
      store.set(preferences);
      for (const { webContents } of windows()) sendEvent(webContents, 'preferences:changed', preferences);
    },
  };
}
