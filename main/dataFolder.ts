import { mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Result } from './result';
import { fileProblem } from './fileProblem';

/** Where the parts of the data folder lie; all paths absolute. */
export interface DataFolder {
  readonly root: string;
  readonly database: string;
  readonly lock: string;
  /** Where the Vigia that is running listens. */
  readonly ports: string;
  readonly settings: string;
  readonly secrets: string;
  /** The private key that signs the heads of the audit. */
  readonly auditKey: string;
  /** Sealed parts of the audit, and its signed heads. */
  readonly audit: string;
  readonly logs: string;
  readonly backups: string;
}

/** The files of the data folder at `root`; nothing is created. */
export function dataFolderAt(root: string): DataFolder {
  const at = resolve(root);
  return {
    root: at,
    database: join(at, 'vigia.db'),
    lock: join(at, 'vigia.lock'),
    ports: join(at, 'ports.json'),
    settings: join(at, 'alertas.yaml'),
    secrets: join(at, 'secrets.json'),
    auditKey: join(at, 'audit-key.pem'),
    audit: join(at, 'audit'),
    logs: join(at, 'logs'),
    backups: join(at, 'backups'),
  };
}

/** The same folder as Electron's `userData`, for programs that run without it. */
export function defaultDataRoot(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(filled(env.APPDATA) ?? join(home, 'AppData', 'Roaming'), 'Vigia');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Vigia');
  return join(filled(env.XDG_CONFIG_HOME) ?? join(home, '.config'), 'Vigia');
}

/** Creates what is missing, readable by its owner only. */
export function ensureDataFolder(folder: DataFolder): Result<DataFolder> {
  try {
    mkdirSync(dirname(folder.root), { recursive: true });
    for (const path of [folder.root, folder.logs, folder.backups, folder.audit]) makeFolder(path);
    return { ok: true, value: folder };
  } catch (error) {
    return { ok: false, problem: fileProblem(error, folder.root) };
  }
}

/** One folder at a time: Node calls a read-only disk a missing folder when it makes several. */
function makeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) mkdirSync(path, { mode: 0o700 });
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
