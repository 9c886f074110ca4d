import { BrowserWindow, dialog, type WebContents } from 'electron';

/** Asks the trader where to write a file, in the system's own dialog; null when nothing was chosen. */
export async function chooseSaveFile(
  sender: WebContents,
  options: Electron.SaveDialogOptions,
): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}

/** A name that leads nowhere else: it comes from the page. */
export function plainFileName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}$ ._-]/gu, '-');
}
