import { BrowserWindow, dialog, type WebContents } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';

/** Asks the trader for a file of candles, in the system's own dialog; null when nothing was chosen. */
export async function chooseCandleFile(sender: WebContents, language: Language): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(sender);
  const pt = language === 'pt-BR';
  const options: Electron.OpenDialogOptions = {
    title: pt ? 'Abrir arquivo de candles ou ticks' : 'Open a file of candles or ticks',
    properties: ['openFile'],
    filters: [
      { name: pt ? 'Textos e CSV' : 'Text and CSV', extensions: ['csv', 'txt', 'tsv', 'prn'] },
      { name: pt ? 'Todos os arquivos' : 'All files', extensions: ['*'] },
    ],
  };
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}
