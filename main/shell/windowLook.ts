import { join } from 'node:path';
import { app, type BrowserWindowConstructorOptions } from 'electron';
import type { Theme } from '../../app/contract/ipcPreferences';

/** A window's colour before the page has painted; `--surface-0` of the page's tokens. */
const BACKGROUND: Readonly<Record<Theme, string>> = {
  dark: '#0b0e14',
  light: '#e9edf3',
  'blue-orange': '#0b0e14',
};

/** What every window of the terminal has in common, first of all its walls. */
export function windowLook(theme: Theme, devUrl: URL | null): BrowserWindowConstructorOptions {
  return {
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
  };
}
