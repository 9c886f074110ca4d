import { app, dialog } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';
import type { Text } from '../problem';
import { say } from './say';

/**
 * Ends the program with one sentence: on stderr, and for a packaged app, which has no terminal, in a dialog.
 * A headless run never opens a dialog: nobody could close it.
 */
export function tellAndExit(text: Text, language: Language, headless: boolean, code = 1): void {
  const sentence = say(text, language);
  process.stderr.write(`${sentence}\n`);
  if (app.isPackaged && !headless) dialog.showErrorBox('Vigia', sentence);
  app.exit(code);
}
