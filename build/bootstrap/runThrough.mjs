import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** A second Ctrl+C this long after the first means "now". */
const impatientMs = 1_000;
/** How long a program may take to end after it was asked to. */
const graceMs = 10_000;
const orphanCheckMs = 500;
const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Runs a program in this one's place: same input and output, signals passed on once each, its exit code
 * returned (128 + the signal's number when a signal ended it).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv; cwd?: string; ownGroup?: boolean }} [options] ownGroup: the terminal's
 *   Ctrl+C reaches only this process, which passes it on; whatever the program leaves running ends with it
 * @returns {Promise<number>}
 */
export function runThrough(command, args, options = {}) {
  const ownGroup = options.ownGroup === true && process.platform !== 'win32';
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: 'inherit',
      detached: ownGroup,
    });
    /** @type {number | null} */
    let askedAt = null;
    /** @type {NodeJS.Timeout | undefined} */
    let deadline;
    const end = (/** @type {NodeJS.Signals} */ signal) => {
      if (child.pid === undefined) return;
      try {
        process.kill(ownGroup ? -child.pid : child.pid, signal);
      } catch {
        // It has ended already.
      }
    };
    const pass = (/** @type {NodeJS.Signals} */ signal) => {
      const now = performance.now();
      if (askedAt === null) {
        askedAt = now;
        child.kill(signal);
        deadline = setTimeout(() => end('SIGKILL'), graceMs);
      } else if (now - askedAt > impatientMs) {
        end('SIGKILL');
      }
    };
    const lastResort = () => end('SIGKILL');
    const orphanCheck = watchForOrphaning(() => pass('SIGTERM'));
    for (const signal of signals) process.on(signal, pass);
    process.on('exit', lastResort);
    const settle = () => {
      clearTimeout(deadline);
      clearInterval(orphanCheck);
      for (const signal of signals) process.off(signal, pass);
      process.off('exit', lastResort);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      settle();
      if (ownGroup) end('SIGKILL');
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * npm runs a script through a shell, and a signal that ends npm ends the shell but never reaches the script.
 * @param {() => void} onOrphaned
 */
function watchForOrphaning(onOrphaned) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) onOrphaned();
  }, orphanCheckMs);
}
