import type { Terminal } from './compose/composeTypes';
import { sendEvent } from './ipc/sendEvent';
import type { PreferenceStore } from './shell/preferences';
import type { Quiet } from './shell/quiet';
import { handleClose } from './shell/tray/handleClose';
import { createTray, type TrayParts } from './shell/tray/tray';
import type { Text } from './problem';

export interface DesktopParts {
  readonly terminal: Terminal;
  readonly window: TrayParts['window'];
  readonly quiet: Quiet;
  readonly preferences: PreferenceStore;
  /** Without a display: no tray, and a closed window is the end. */
  readonly headless: boolean;
  readonly now: () => number;
  readonly leave: () => void;
  readonly tell: (text: Text) => void;
}

/** The window's place on the desktop: its tray icon, what closing it does, and Ctrl+Q. */
export function joinDesktop(parts: DesktopParts): void {
  const { terminal, window, quiet, preferences, headless, now, leave, tell } = parts;
  const keepsRunning = (): boolean => !headless && terminal.settings().window.closeToTray;
  handleClose({ window, dataDir: terminal.folder.root, keepsRunning, leave, tell });
  if (headless) return;
  const language = () => preferences.current.language;
  const tray = createTray({ terminal: terminal.port, window, quiet, language, now, quit: leave });
  preferences.onChange(tray.refresh);
  quiet.onChange(() => sendEvent(window.webContents, 'quiet:changed', quiet.current()));
  window.webContents.on('before-input-event', (event, { type, key, control, meta }) => {
    if (type !== 'keyDown' || key.toLowerCase() !== 'q' || !(control || meta)) return;
    event.preventDefault();
    leave();
  });
}
