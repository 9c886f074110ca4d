import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The holder touches the file this often, so that a lock left by a crash can be told from a slow download. */
const heartbeatMs = 5_000;
const deadAfterMs = 120_000;

/** @typedef {{ pid: number; host: string; token: string }} Holder */

/**
 * Runs `work` while holding the lock file; waits for another process that holds it, takes over from a dead one.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {(holder: Holder) => void} [onWait] told once when somebody else holds it
 * @returns {Promise<T>}
 */
export async function withLock(file, work, onWait) {
  await mkdir(path.dirname(file), { recursive: true });
  const mine = { pid: process.pid, host: hostname(), token: `${process.pid}-${Date.now()}-${Math.random()}` };
  let told = false;
  while (!(await tryToTake(file, mine))) {
    const holder = await readHolder(file);
    if (holder === null) continue;
    if (await isStale(file, holder)) {
      await removeStale(file, holder);
      continue;
    }
    if (!told) onWait?.(holder);
    told = true;
    await wait(250);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    void utimes(file, now, now).catch(() => undefined);
  }, heartbeatMs);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    if ((await readHolder(file))?.token === mine.token) await rm(file, { force: true });
  }
}

async function tryToTake(/** @type {string} */ file, /** @type {Holder} */ mine) {
  try {
    await writeFile(file, JSON.stringify(mine), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @returns {Promise<Holder | null>} null when nobody holds it; a holder without a process when the file says
 *   nothing (being written at this moment, or cut short by a crash)
 */
async function readHolder(/** @type {string} */ file) {
  try {
    const content = await readFile(file, 'utf8');
    try {
      return /** @type {Holder} */ (JSON.parse(content));
    } catch {
      return { pid: 0, host: hostname(), token: '' };
    }
  } catch {
    return null;
  }
}

/** @param {string} file @param {Holder} holder */
async function isStale(file, holder) {
  if (holder.pid > 0 && holder.host === hostname() && !isAlive(holder.pid)) return true;
  try {
    const age = Date.now() - (await stat(file)).mtimeMs;
    return age > (holder.pid > 0 ? deadAfterMs : heartbeatMs);
  } catch {
    return false;
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * One at a time, and only while it is still the one that was found stale: between looking and removing another waiter may
 * have put its own there.
 * @param {string} file @param {Holder} stale
 */
async function removeStale(file, stale) {
  await withLock(`${file}.takeover`, async () => {
    if ((await readHolder(file))?.token === stale.token) await rm(file, { force: true });
  });
}
