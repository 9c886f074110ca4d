import { spawn } from 'node:child_process';
import path from 'node:path';

const projectFolder = path.resolve(__dirname, '..', '..', '..');

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the application without driving it, and waits for its own end. */
export function runToEnd(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const executable = process.env.VIGIA_ELECTRON;
  if (executable === undefined) throw new Error('VIGIA_ELECTRON is not set: run this test with "npm test".');
  const machineArgs = JSON.parse(process.env.VIGIA_ELECTRON_ARGS ?? '[]') as readonly string[];
  const child = spawn(executable, [projectFolder, ...machineArgs, '--log-level=3', ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The lines that the application itself wrote: the libraries under it complain about missing desktops. */
export function ownLines(output: string): readonly string[] {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/ALSA|libnotify|dbus|GLib|Gtk|^\(electron:|^\[\d+:/i.test(line));
}
