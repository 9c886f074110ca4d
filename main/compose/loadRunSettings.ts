import { existsSync } from 'node:fs';
import type { Result } from '../result';
import { defaultRunSettings, readRunSettings, type RunSettings } from './runSettings';

/** The trader's settings */
export function loadRunSettings(path: string, isOwn: boolean): Result<RunSettings> {
  if (!isOwn || existsSync(path)) return readRunSettings(path);
  return { ok: true, value: defaultRunSettings() };
}
