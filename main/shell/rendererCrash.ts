import type { BrowserWindow } from 'electron';

/** More crashes than this within the window of time and reloading is no cure. */
const MOST_RELOADS = 3;
const WITHIN_MS = 60_000;

/**
 * Reloads the page when its process dies; the fresh page starts with a fresh snapshot, so nothing is lost.
 * `giveUp` is told when it keeps dying.
 */
export function reloadAfterCrash(
  window: BrowserWindow,
  now: () => number,
  report: (reason: string) => void,
  giveUp: (reason: string) => void,
): void {
  let reloads: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    report(`${reason} (${exitCode})`);
    reloads = [...reloads.filter((at) => at > now() - WITHIN_MS), now()];
    if (reloads.length > MOST_RELOADS) giveUp(reason);
    else window.webContents.reload();
  });
}
