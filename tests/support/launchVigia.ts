import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const projectFolder = path.resolve(__dirname, '..', '..');

export interface LaunchSettings {
  /** Start twice with the same folder to see what survives a restart. */
  readonly dataDir: string;
  /** @defaultValue 'pt-BR' */
  readonly language?: 'pt-BR' | 'en';
  /** 0 is any free port. @defaultValue 0 */
  readonly httpPort?: number;
  /** 0 is any free port. @defaultValue 0 */
  readonly bridgePort?: number;
  /** Further arguments of the application. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface RunningVigia {
  readonly app: ElectronApplication;
  /** The first window, its document loaded. */
  readonly window: Page;
  /** What the application has printed so far, both streams in order of arrival. */
  readonly output: () => string;
  /** Quits as the trader would, and waits until the process has ended. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the built application in the real Electron that `npm test` provides (VIGIA_ELECTRON, and in
 * VIGIA_ELECTRON_ARGS a JSON list of the arguments that this machine needs).
 */
export async function launchVigia(settings: LaunchSettings): Promise<RunningVigia> {
  const executablePath = process.env.VIGIA_ELECTRON;
  if (executablePath === undefined) {
    throw new Error('VIGIA_ELECTRON is not set: run this test with "npm test -- tests/e2e".');
  }
  const machineArgs = JSON.parse(process.env.VIGIA_ELECTRON_ARGS ?? '[]') as readonly string[];
  const app = await _electron.launch({
    executablePath,
    cwd: projectFolder,
    args: [
      projectFolder,
      ...machineArgs,
      ...['--data-dir', settings.dataDir],
      ...['--lang', settings.language ?? 'pt-BR'],
      ...['--http-port', String(settings.httpPort ?? 0)],
      ...['--bridge-port', String(settings.bridgePort ?? 0)],
      ...(settings.args ?? []),
    ],
    env: { ...definedOnly(process.env), ...settings.env },
  });
  const printed: string[] = [];
  for (const stream of [app.process().stdout, app.process().stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => printed.push(chunk));
  }
  const window = await app.firstWindow();
  await window.waitForLoadState('domcontentloaded');
  return { app, window, output: () => printed.join(''), close: () => app.close() };
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
