import type { Preferences } from '../../app/contract/ipcPreferences';
import { request } from '../api/request';
import { setView, useView } from '../state/viewStore';

/** Changes language or theme at once and for the next start. */
export function setPreferences(changes: Partial<Preferences>): void {
  const { language, theme } = useView.getState();
  const preferences = { language, theme, ...changes };
  applyPreferences(preferences);
  void request('preferences:set', preferences);
}

export function applyPreferences({ language, theme }: Preferences): void {
  document.documentElement.lang = language;
  document.documentElement.dataset.theme = theme;
  setView({ language, theme });
}
