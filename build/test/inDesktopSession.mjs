import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { run } from '../bootstrap/run.mjs';
import { runThrough } from '../bootstrap/runThrough.mjs';

// Runs a Node script inside a D-Bus session that has a notification daemon: started by dbus-run-session.

const daemon = spawn('dunst', [], { stdio: 'ignore' });
daemon.on('error', () => undefined);
await waitForDaemon();
try {
  process.exitCode = await runThrough(process.execPath, process.argv.slice(2));
} finally {
  daemon.kill();
}

async function waitForDaemon() {
  const ask = [
    '--session',
    '--print-reply',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.Notifications',
  ];
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await run('dbus-send', ask)).stdout.includes('true')) return;
    await wait(50);
  }
  process.stderr.write('The notification daemon (dunst) did not start: tests of notifications will fail.\n');
}
