import type { ElectronApplication } from '@playwright/test';
import { inMain } from './inMain';

/** The trader answers the system's own dialog with this file. */
export function answerOpenDialog(app: ElectronApplication, file: string): Promise<void> {
  return inMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    },
    file,
  );
}
