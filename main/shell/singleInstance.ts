import { app, type BrowserWindow } from 'electron';

/**
 * True when this is the only window on its data folder; a second start focuses the first window instead.
 * `window` gives the window to focus once there is one.
 */
export function isOnlyInstance(window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const first = window();
    if (first === null) return;
    if (first.isMinimized()) first.restore();
    first.show();
    first.focus();
  });
  return true;
}
