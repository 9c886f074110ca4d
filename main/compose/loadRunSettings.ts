import { existsSync } from 'node:fs';
import { SETTINGS_TEMPLATE } from '../../config/settingsTemplate';
import { fileProblem } from '../fileProblem';
import type { Result } from '../result';
import { writeWholeFile } from '../writeWholeFile';
import { readRunSettings, type RunSettings } from './runSettings';

/**
 * The trader's settings. At the first start the commented template is put in their place; a file that was named on
 * the command line has to be there.
 */
export function loadRunSettings(path: string, isOwn: boolean): Result<RunSettings> {
  if (isOwn && !existsSync(path)) {
    try {
      writeWholeFile(path, SETTINGS_TEMPLATE, 0o644);
    } catch (error) {
      return { ok: false, problem: fileProblem(error, path) };
    }
  }
  return readRunSettings(path);
}
