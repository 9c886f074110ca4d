import { existsSync } from 'node:fs';
import { dataFolderAt, defaultDataRoot } from '../dataFolder';
import type { Result } from '../result';
import { defaultRunSettings, readRunSettings, type RunSettings } from './runSettings';

/** The trader's settings for looking at things: nothing is created, and without a file the defaults hold. */
export function readFolderSettings(dataDir: string | null, configFile: string | null): Result<RunSettings> {
  const own = dataFolderAt(dataDir ?? defaultDataRoot()).settings;
  const path = configFile ?? (existsSync(own) ? own : null);
  return path === null ? { ok: true, value: defaultRunSettings() } : readRunSettings(path);
}
