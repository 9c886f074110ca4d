import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs a program of `terminalProgram` that says a word when it begins; `ms` later it is ended without a chance to do
 * anything. Gives the signal, or its exit code when it was faster.
 */
export function killedProgram(
  program: string,
  args: readonly string[],
  ms: number | null,
): Promise<string | number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => {
      if (ms !== null) void sleep(ms).then(() => child.kill('SIGKILL'));
    });
    child.once('exit', (code, signal) => resolve(signal ?? code ?? -1));
  });
}
