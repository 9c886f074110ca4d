import { spawn } from 'node:child_process';
import { chromium, expect, type Page } from '@playwright/test';
import { z } from 'zod';

export interface PackagedVigia {
  readonly window: Page;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Asks it to end and gives its exit code. */
  readonly close: () => Promise<number | null>;
}

function executable(): string {
  const file = process.env.VIGIA_PACKAGED;
  if (file === undefined) throw new Error('VIGIA_PACKAGED is not set: run this test with "npm run package".');
  return file;
}

const machineArgs = JSON.parse(process.env.VIGIA_ELECTRON_ARGS ?? '[]') as readonly string[];

/**
 * Starts the packaged application. Its fuses shut Node's inspector, so that it is driven over Chromium's own port, which
 * only who starts the program can open.
 */
export async function launchPackaged(dataDir: string): Promise<PackagedVigia> {
  const args = ['--remote-debugging-port=0', '--data-dir', dataDir, '--lang', 'pt-BR'];
  const child = spawn(executable(), [...machineArgs, ...args, '--http-port', '0', '--bridge-port', '0']);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  const address = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
        if (found !== undefined) resolve(found);
      });
    void ended.then((code) => reject(new Error(`It ended with ${String(code)}: ${output}`)));
  });
  // A page that is still being made can be attached to only by half.
  await expect.poll(() => pagesAt(address)).toHaveLength(1);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('It has no window.');
  const window = context.pages()[0] ?? (await context.waitForEvent('page'));
  await window.waitForLoadState('domcontentloaded');
  return {
    window,
    output: () => output,
    close: async () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** The addresses of the pages that are there. */
async function pagesAt(address: string): Promise<readonly string[]> {
  const list: unknown = await (await fetch(`http://${new URL(address).host}/json/list`)).json();
  return z
    .array(z.object({ type: z.string(), url: z.string() }))
    .parse(list)
    .filter(({ type, url }) => type === 'page' && url.startsWith('app://'))
    .map(({ url }) => url);
}

/** Runs the packaged application to its end, without a display. */
export async function runPackaged(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const { DISPLAY: _, ...own } = process.env;
  const child = spawn(executable(), [...machineArgs, ...args], { env: { ...own, ...env } });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}
