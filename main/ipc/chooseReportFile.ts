import { BrowserWindow, dialog, type WebContents } from 'electron';

/** Asks the trader where to put a report; null when nothing was chosen. */
export async function chooseReportFile(sender: WebContents, as: 'html' | 'json'): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const options: Electron.SaveDialogOptions = {
    defaultPath: `vigia-backtest.${as}`,
    filters: [{ name: as.toUpperCase(), extensions: [as] }],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
}
