import { statSync } from 'node:fs';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { run } from '../run.mjs';

const setuid = 0o4000;

const isRoot = () => process.getuid?.() === 0;

/** Chromium refuses to start its sandbox as root (in a container); everywhere else it stays on. */
export const sandboxFlags = () => (process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []);

/**
 * Chromium's sandbox needs user namespaces, or a helper that belongs to root where the system forbids them (as
 * Ubuntu does since 24.04). Tells the command that gives it the helper.
 * @param {string} executable Electron
 */
export async function requireSandbox(executable) {
  if (process.platform !== 'linux' || isRoot()) return;
  const helper = path.join(path.dirname(executable), 'chrome-sandbox');
  const stats = statSync(helper, { throwIfNoEntry: false });
  if (stats === undefined || (stats.uid === 0 && (stats.mode & setuid) !== 0)) return;
  const namespaces = await run('unshare', ['--user', '--map-root-user', 'true']);
  if (namespaces.code === 0) return;
  throw new Failure('sandbox.needed', {
    command: `sudo chown root "${helper}" && sudo chmod 4755 "${helper}"`,
  });
}
