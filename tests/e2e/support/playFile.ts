import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { bridgePortOf } from './bridgePortOf';

const projectFolder = path.resolve(__dirname, '..', '..', '..');
const run = promisify(execFile);

/** Plays a bar export to the running window's bridge port with the shipped command, as MetaTrader would. */
export async function playFile(
  window: Page,
  file: string,
  dataDir: string,
  options: readonly string[],
): Promise<void> {
  const port = await bridgePortOf(window);
  const cli = path.join(projectFolder, 'out', 'cli', 'cli.cjs');
  const where = ['--data-dir', dataDir, '--port', String(port)];
  await run(process.execPath, [cli, 'bridge-sim', file, ...where, ...options], { timeout: 80_000 });
}
