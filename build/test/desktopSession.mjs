import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../bootstrap/run.mjs';
import { startXvfb } from '../run/xvfb.mjs';

/** @typedef {{ env: NodeJS.ProcessEnv; stop: () => Promise<void> }} DesktopSession */

/**
 * A desktop of its own for the tests: a display in memory, a D-Bus session and a notification daemon, so that
 * they neither disturb the person at the machine nor depend on what runs there.
 * @param {string} [screen] WIDTHxHEIGHTxDEPTH
 * @returns {Promise<DesktopSession>}
 */
export async function startDesktopSession(screen) {
  const display = await startXvfb({ endWithLastWindow: false, screen });
  const bus = await startBus();
  const { WAYLAND_DISPLAY: _, ...own } = process.env;
  const env = { ...own, ...display.env, DBUS_SESSION_BUS_ADDRESS: bus.address };
  const daemon = spawn('dunst', [], { env, stdio: 'ignore', detached: true });
  daemon.on('error', () => undefined);
  await waitForDaemon(env);
  const stop = async () => {
    daemon.kill();
    bus.kill();
    await display.stop();
  };
  return { env, stop };
}

/** @returns {Promise<{ address: string; kill: () => void }>} the address is empty when it did not start */
function startBus() {
  return new Promise((resolve) => {
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--nopidfile', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    const kill = () => {
      bus.kill();
    };
    process.once('exit', kill);
    bus.on('error', () => resolve({ address: '', kill }));
    bus.stdout.setEncoding('utf8').once('data', (/** @type {string} */ line) => {
      resolve({ address: line.trim(), kill });
    });
  });
}

/** @param {NodeJS.ProcessEnv} env */
async function waitForDaemon(env) {
  const ask = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.Notifications',
  ];
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await run('dbus-send', ask, { env })).stdout.includes('true')) return;
    await wait(50);
  }
  console.error('The notification daemon (dunst) did not start: the tests of notifications will fail.');
}
