import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const module = pathToFileURL(path.resolve('build/bootstrap/runThrough.mjs')).href;

/** Starts a Node that runs a script through runThrough, as the commands do, and keeps what comes out. */
function start(script: string, options = {}) {
  const wrapper = `import { runThrough } from ${JSON.stringify(module)};
    process.exitCode = await runThrough(process.execPath, ['-e', ${JSON.stringify(script)}], ${JSON.stringify(options)});`;
  const { npm_lifecycle_event: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--input-type=module', '-e', wrapper], { env });
  let output = '';
  const waiting = new Set<() => void>();
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    for (const look of waiting) look();
  });
  const prints = (text: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (output.includes(text)) resolve();
      };
      waiting.add(look);
      look();
    });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, prints, ended, output: () => output };
}

const waitForSignal = (code: string) =>
  `setInterval(() => {}, 1000); let n = 0;
   process.on('SIGTERM', () => { n += 1; console.log('asked ' + n); ${code} });
   console.log('up');`;

describe.skipIf(process.platform === 'win32')('a program run in the place of the command', () => {
  it('gives its exit code', async () => {
    expect(await start('process.exit(7)').ended).toBe(7);
    expect(await start('').ended).toBe(0);
  });

  it('gives 128 and the number of the signal that ended it', async () => {
    expect(await start("process.kill(process.pid, 'SIGKILL')").ended).toBe(137);
  });

  it('reads and writes the command its own input and output', async () => {
    const run = start('process.stdin.pipe(process.stdout)');
    run.child.stdin.end('candle');
    expect(await run.ended).toBe(0);
    expect(run.output()).toBe('candle');
  });

  it.each([{}, { ownGroup: true }])(
    'is asked to end once, and may end in its own way (%j)',
    async (options) => {
      const run = start(waitForSignal('setTimeout(() => process.exit(3), 50)'), options);
      await run.prints('up');
      run.child.kill('SIGTERM');
      await run.prints('asked 1');
      run.child.kill('SIGTERM');
      expect(await run.ended).toBe(3);
      expect(run.output()).not.toContain('asked 2');
    },
  );

  it('leaves no process of its group behind', async () => {
    const grandchild = `const { spawn } = require('node:child_process');
      const inner = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
      inner.unref(); console.log('inner ' + inner.pid + ' ok');`;
    const run = start(grandchild, { ownGroup: true });
    await run.ended;
    const pid = Number(/inner (\d+) ok/.exec(run.output())?.[1]);
    await expect.poll(() => isRunning(pid)).toBe(false);
  });
});

function isRunning(pid: number) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch {
    return false;
  }
}

/** Ended, and only waiting for its parent to look: some containers have a first process that never does. */
function isZombie(pid: number) {
  return /^\d+ \(.*\) Z/.test(readStatus(pid));
}

function readStatus(pid: number) {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
