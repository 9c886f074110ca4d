import { app, type BrowserWindow } from 'electron';

/**
 * True when this is the only window on its data folder; a second start focuses the first window instead.
 * `window` gives the window to focus once there is one.
 */
export function isOnlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => focusWindow(window()));
  return true;
}

/** Brings the window before the trader, wherever it was. */
export function focusWindow(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
