import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { z } from 'zod';

export interface DevToolsRun {
  readonly window: Page;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Asks it to end and gives its exit code. */
  readonly close: () => Promise<number | null>;
}

/**
 * Starts a program of Electron as a person does and looks at its window over Chromium's own port, which only who starts
 * the program can open. Nothing waits for the observer, and no inspector of Node is needed.
 */
export async function overDevTools(
  executable: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<DevToolsRun> {
  const child = spawn(executable, [...args, '--remote-debugging-port=0'], { env });
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
  while ((await pagesAt(address)).length === 0) await setTimeout(100);
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
