import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { app } from 'electron';
import { fileProblem } from '../fileProblem';
import type { Problem } from '../problem';
import { writeWholeFile } from '../writeWholeFile';
import { autostartEntry, isEntryOf } from './autostartEntry';

/**
 * Has the system start Vigia with this data folder, and with `--config` where that was given, when somebody logs in, or
 * not any more; null when that worked.
 */
export function startWithSystem(
  wanted: boolean,
  dataFolder: string,
  configFile: string | null,
): Problem | null {
  const args = [
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...['--data-dir', dataFolder],
    ...(configFile === null ? [] : ['--config', configFile]),
  ];
  if (process.platform !== 'linux') {
    const before = app.getLoginItemSettings({ args }).openAtLogin;
    if (before !== wanted) app.setLoginItemSettings({ openAtLogin: wanted, args });
    return null;
  }
  const path = join(configHome(), 'autostart', 'vigia.desktop');
  // An AppImage is mounted anew at every start: the file itself is what to run.
  const program = process.env.APPIMAGE ?? process.execPath;
  return wanted
    ? write(path, autostartEntry({ command: [program, ...args], dataFolder }))
    : remove(path, dataFolder);
}

function write(path: string, text: string): Problem | null {
  try {
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return null;
    mkdirSync(dirname(path), { recursive: true });
    writeWholeFile(path, text, 0o644);
    return null;
  } catch (error) {
    return fileProblem(error, path);
  }
}

function remove(path: string, dataFolder: string): Problem | null {
  try {
    if (existsSync(path) && isEntryOf(readFileSync(path, 'utf8'), dataFolder)) rmSync(path);
    return null;
  } catch (error) {
    return fileProblem(error, path);
  }
}

function configHome(): string {
  const set = process.env.XDG_CONFIG_HOME;
  return set === undefined || set === '' ? join(homedir(), '.config') : set;
}
