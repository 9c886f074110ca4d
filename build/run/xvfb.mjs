import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Failure } from '../bootstrap/failure.mjs';

const usualScreen = '1440x900x24';
const startMs = 20_000;

/** @typedef {{ env: { DISPLAY: string; XAUTHORITY: string }; stop: () => Promise<void> }} Display */

/**
 * Starts an X server in memory on the first free display, open only to those who have its cookie.
 * @param {{ endWithLastWindow: boolean; screen?: string | undefined }} options endWithLastWindow: it ends by itself
 *   when its last client goes, so that nothing is left even when this process is killed; screen: WIDTHxHEIGHTxDEPTH
 * @returns {Promise<Display>}
 */
export function startXvfb({ endWithLastWindow, screen = usualScreen }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vigia-display-'));
  const authority = path.join(folder, 'Xauthority');
  writeFileSync(authority, makeAuthority(randomBytes(16)), { mode: 0o600 });
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp', '-auth', authority].concat(
      endWithLastWindow ? ['-terminate'] : ['-noreset'],
    ),
    // Its own group: Ctrl+C must not take the display away before the window has closed.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise((resolve) => child.once('close', resolve));
  const kill = () => {
    child.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await ended;
  };
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (stderr += chunk));
  return new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ detail) => {
      clearTimeout(deadline);
      kill();
      reject(new Failure('display.failed', { detail }));
    };
    const deadline = setTimeout(() => fail('no answer'), startMs);
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code) =>
      fail(`exit ${code ?? 'signal'} ${stderr.trim().split('\n').at(-1) ?? ''}`.trim()),
    );
    const answer = /** @type {import('node:stream').Readable} */ (child.stdio[3]);
    answer.setEncoding('utf8').once('data', (/** @type {string} */ number) => {
      clearTimeout(deadline);
      child.removeAllListeners('exit');
      resolve({ env: { DISPLAY: `:${number.trim()}`, XAUTHORITY: authority }, stop });
    });
  });
}

/**
 * An X authority file with one cookie, good for any display number (FamilyWild).
 * @param {Buffer} cookie 16 bytes
 */
export function makeAuthority(cookie) {
  const field = (/** @type {Buffer} */ content) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(content.length);
    return Buffer.concat([length, content]);
  };
  const empty = field(Buffer.alloc(0));
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    empty,
    empty,
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ]);
}
