import { spawn, type ChildProcess } from 'node:child_process';
import { overDevTools, type DevToolsRun } from '../support/overDevTools';

function executable(): string {
  const file = process.env.VIGIA_PACKAGED;
  if (file === undefined) throw new Error('VIGIA_PACKAGED is not set: run this test with "npm run package".');
  return file;
}

const machineArgs = JSON.parse(process.env.VIGIA_ELECTRON_ARGS ?? '[]') as readonly string[];

/** Starts the packaged application, whose fuses shut Node's inspector. */
export function launchPackaged(dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<DevToolsRun> {
  const args = ['--data-dir', dataDir, '--lang', 'pt-BR', '--http-port', '0', '--bridge-port', '0'];
  return overDevTools(executable(), [...machineArgs, ...args], { ...process.env, ...env });
}

/** Runs the packaged application to its end, without a display; `started` gets its process. */
export async function runPackaged(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  started: (child: ChildProcess) => void = () => undefined,
) {
  const { DISPLAY: _, WAYLAND_DISPLAY: _wayland, ...own } = process.env;
  const child = spawn(executable(), [...machineArgs, ...args], { env: { ...own, ...env } });
  let stdout = '';
  let stderr = '';
  started(child);
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}
