import { BrowserWindow, dialog, type WebContents } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';

/** Asks the trader for a terminal's data folder, in the system's own dialog; null when none was chosen. */
export async function chooseTerminalFolder(sender: WebContents, language: Language): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const options: Electron.OpenDialogOptions = {
    title: language === 'pt-BR' ? 'Pasta de dados do MetaTrader 5' : 'Data folder of MetaTrader 5',
    properties: ['openDirectory', 'showHiddenFiles'],
  };
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
