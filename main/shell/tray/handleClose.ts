import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Text } from '../../problem';
import { hasTrayHost } from './hasTrayHost';
import { TRAY_TEXTS } from './trayTexts';

export interface CloseParts {
  readonly window: BrowserWindow;
  readonly dataDir: string;
  /** Whether closing only puts the window away, asked at every close. */
  readonly keepsRunning: () => boolean;
  readonly leave: () => void;
  /** Says on the desktop, once, that Vigia goes on. */
  readonly tell: (text: Text) => void;
}

/**
 * What closing the window does: the end, or out of sight while Vigia goes on. Where nothing shows tray icons it is
 * minimised instead of hidden, so that there is always a way back; a second start brings it back as well.
 */
export function handleClose({ window, dataDir, keepsRunning, leave, tell }: CloseParts): void {
  const told = join(dataDir, 'told-about-tray');
  window.on('close', (event) => {
    event.preventDefault();
    if (!keepsRunning()) {
      leave();
      return;
    }
    void hasTrayHost().then((host) => {
      if (window.isDestroyed()) return;
      if (host) window.hide();
      else window.minimize();
      if (existsSync(told)) return;
      tell(host ? TRAY_TEXTS.stays : TRAY_TEXTS.minimised);
      try {
        writeFileSync(told, '', { mode: 0o600 });
      } catch {
        // Told again next time.
      }
    });
  });
}
