import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { Theme } from '../../app/contract/ipcPreferences';
import { APP_ORIGIN } from './appProtocol';
import { rememberWindowPlace } from './windowPlace';

/** The window's colour before the page has painted; `--surface-0` of the page's tokens. */
const BACKGROUND: Readonly<Record<Theme, string>> = { dark: '#0b0e14', light: '#e9edf3' };

export interface MainWindowOptions {
  readonly dataDir: string;
  readonly theme: Theme;
  readonly devUrl: URL | null;
  /** Opens without showing itself. */
  readonly hidden: boolean;
}

/** Opens the terminal's window; it appears with its first painted frame. */
export function openMainWindow({ dataDir, theme, devUrl, hidden }: MainWindowOptions): BrowserWindow {
  const place = rememberWindowPlace(dataDir);
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Vigia',
    backgroundColor: BACKGROUND[theme],
    icon: join(app.getAppPath(), 'build', 'icons', 'icon-256.png'),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'main', 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // A covered window still owes the trader sound and a true clock.
      backgroundThrottling: false,
      // Alerts sound without a click before them.
      autoplayPolicy: 'no-user-gesture-required',
      devTools: devUrl !== null,
    },
  });
  if (place.maximized) window.maximize();
  place.follow(window);
  window.once('ready-to-show', () => (hidden ? window.minimize() : window.show()));
  void window.loadURL(devUrl?.href ?? `${APP_ORIGIN}/index.html`).catch(() => {
    // A page that did not load shows as a crash of the renderer or as an empty window; both are handled there.
  });
  return window;
}
