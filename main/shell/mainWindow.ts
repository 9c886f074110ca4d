import { BrowserWindow } from 'electron';
import type { Theme } from '../../app/contract/ipcPreferences';
import { APP_ORIGIN } from './appProtocol';
import { windowLook } from './windowLook';
import type { WindowPlaces } from './windowPlace';

const USUAL = { width: 1440, height: 900 };

export interface MainWindowOptions {
  readonly places: WindowPlaces;
  readonly theme: Theme;
  readonly devUrl: URL | null;
  /** Opens without showing itself. */
  readonly hidden: boolean;
}

/** Opens the terminal's window; it appears with its first painted frame. */
export function openMainWindow({ places, theme, devUrl, hidden }: MainWindowOptions): BrowserWindow {
  const place = places.of('main', USUAL);
  const window = new BrowserWindow({
    ...windowLook(theme, devUrl),
    ...place.bounds,
    minWidth: 960,
    minHeight: 600,
  });
  if (place.maximized) window.maximize();
  place.follow(window);
  window.once('ready-to-show', () => (hidden ? window.minimize() : window.show()));
  void window.loadURL(devUrl?.href ?? `${APP_ORIGIN}/index.html`).catch(() => {
    // A page that did not load shows as a crash of the renderer or as an empty window; both are handled there.
  });
  return window;
}
