import { accessSync, constants } from 'node:fs';
import { app } from 'electron';
import { dataFolderAt, ensureDataFolder, type DataFolder } from '../dataFolder';
import { fileProblem } from '../fileProblem';
import type { Result } from '../result';

/**
 * Makes the data folder Electron's own as well, before anything of Chromium writes there; a folder that cannot
 * be written is a sentence.
 */
export function prepareDataFolder(asked: string | null): Result<DataFolder> {
  const folder = dataFolderAt(asked ?? app.getPath('userData'));
  const ensured = ensureDataFolder(folder);
  if (!ensured.ok) return ensured;
  try {
    accessSync(folder.root, constants.W_OK | constants.R_OK);
  } catch (error) {
    return { ok: false, problem: fileProblem(error, folder.root) };
  }
  app.setPath('userData', folder.root);
  return ensured;
}
