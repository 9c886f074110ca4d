import { app, dialog } from 'electron';
import type { Language } from '../../app/contract/ipcPreferences';
import { writeLastWords } from './lastWords';
import { say } from './say';

export interface FatalErrorOptions {
  readonly logsDir: string;
  readonly language: () => Language;
  readonly headless: boolean;
}

/** A bug that reaches the top leaves a diagnostic file and one sentence; everything recorded stays recorded. */
export function catchFatalErrors({ logsDir, language, headless }: FatalErrorOptions): void {
  let dying = false;
  const die = (cause: unknown): void => {
    if (dying) return;
    dying = true;
    const { text } = writeLastWords(cause, logsDir, app.getVersion(), new Date());
    const sentence = say(text, language());
    process.stderr.write(`${sentence}\n`);
    if (!headless && app.isReady()) dialog.showErrorBox('Vigia', sentence);
    app.exit(1);
  };
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
}
