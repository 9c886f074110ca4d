import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withLock } from '../../../build/bootstrap/lock.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

const holder = (pid: number, host = hostname()) => JSON.stringify({ pid, host, token: 'theirs' });
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;
const longAgo = new Date(Date.now() - 3_600_000);

describe('the lock of the setup', () => {
  it('lets one in at a time', async () => {
    const file = path.join(temporaryFolder(), 'a', 'lock');
    const events: string[] = [];
    const work = (name: string) =>
      withLock(file, async () => {
        events.push(`${name} in`);
        await new Promise((resolve) => setImmediate(resolve));
        events.push(`${name} out`);
      });
    await Promise.all([work('first'), work('second'), work('third')]);
    for (const at of [0, 2, 4]) {
      expect(events[at + 1]).toBe(events[at]?.replace(' in', ' out'));
    }
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('tells who is waited for, once', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    const told: number[] = [];
    let leave: () => void = () => undefined;
    const first = withLock(file, () => new Promise<void>((resolve) => (leave = resolve)));
    const second = withLock(
      file,
      () => Promise.resolve('in'),
      ({ pid }) => {
        told.push(pid);
        leave();
      },
    );
    await first;
    expect(await second).toBe('in');
    expect(told).toEqual([process.pid]);
  });

  it('is given back when the work fails', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    await expect(withLock(file, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(existsSync(file)).toBe(false);
  });

  it('left by a process that has died is taken over', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    writeFileSync(file, holder(deadPid()));
    expect(await withLock(file, () => Promise.resolve('in'))).toBe('in');
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('left long ago is taken over even when its process number is in use again', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    writeFileSync(file, holder(process.ppid));
    utimesSync(file, longAgo, longAgo);
    expect(await withLock(file, () => Promise.resolve('in'))).toBe('in');
  });

  it('cut short by a power failure is taken over', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    writeFileSync(file, '');
    utimesSync(file, longAgo, longAgo);
    expect(await withLock(file, () => Promise.resolve('in'))).toBe('in');
  });

  it('left by a dead process is taken over by one of many, never by two', async () => {
    const file = path.join(temporaryFolder(), 'lock');
    writeFileSync(file, holder(deadPid()));
    let inside = 0;
    let most = 0;
    const work = () =>
      withLock(file, async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 8 }, work));
    expect(most).toBe(1);
  });
});
