import { readdirSync, readFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { ENGINE_VERSION } from '../../../app/engine/engineVersion';
import type { Settings } from '../../../config/settingsSchema';
import { hideValues } from '../../log/hideValues';
import { APP_VERSION } from '../../version';
import { zipFile } from '../../zipFile';
import { READ_ME } from './readMe';

export interface DiagnosticsOptions {
  /** Folder of the log files. */
  readonly logs: string;
  /** The settings as anyone may see them; null when they cannot be read. */
  readonly settings: Settings | null;
  /** Values that must not be in it. */
  readonly secrets: readonly string[];
  /** What else is known, a JSON file each. */
  readonly state: Readonly<Record<string, unknown>>;
  /** UTC ms. */
  readonly now: number;
}

/** Of a file as much as may be of use; a log file begins anew at 5 MB. */
const MOST_BYTES = 6_000_000;
/** Log files, and what errors at the top have left. */
const LOG_FILE = /^(?:vigia(?:\.\d+)?\.log|diagnostic-[\w.:-]+\.txt)$/;
const MOST_LOG_FILES = 20;

/** Everything that helps to find out what went wrong, in one ZIP, and nothing that opens a door. */
export function diagnosticsZip({ logs, settings, secrets, state, now }: DiagnosticsOptions): Buffer {
  const hide = hideValues(secrets);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const texts: [name: string, text: string][] = [
    ['README.txt', READ_ME],
    ['versions.json', json(versionsAt(now))],
    ['settings.json', json(settings)],
    ...Object.entries(state).map(([name, value]): [string, string] => [`${name}.json`, json(value)]),
    ...logFiles(logs),
  ];
  return zipFile(
    texts.map(([name, text]) => ({ name, bytes: Buffer.from(hide(text)) })),
    now,
  );
}

function versionsAt(now: number): object {
  const { versions, platform, arch } = process;
  return {
    at: new Date(now).toISOString(),
    vigia: APP_VERSION,
    engine: ENGINE_VERSION,
    node: versions.node,
    // Absent under plain Node.
    electron: versions.electron,
    chromium: versions.chrome,
    system: `${platform} ${arch} ${release()}`,
    cores: cpus().length,
    cpu: cpus()[0]?.model ?? null,
    memoryBytes: totalmem(),
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** The newest of them; one that cannot be read says so in its place. */
function logFiles(folder: string): [name: string, text: string][] {
  return namesIn(folder).map((name) => [`logs/${name}`, textOf(join(folder, name))]);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => LOG_FILE.test(name))
      .sort()
      .reverse()
      .slice(0, MOST_LOG_FILES);
  } catch {
    return [];
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(-MOST_BYTES);
  } catch (error) {
    return String(error);
  }
}
