import { execFile } from 'node:child_process';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ASK = [
  ...['--session', '--print-reply', '--reply-timeout=2000', '--dest=org.freedesktop.DBus'],
  ...['/org/freedesktop/DBus', 'org.freedesktop.DBus.NameHasOwner', `string:${WATCHER}`],
];

/**
 * Whether anything shows tray icons here. Windows and macOS always do; a Linux desktop only with a StatusNotifier
 * host, which Electron does not tell. When nobody can say, there is none: a window must never become unreachable.
 */
export function hasTrayHost(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return Promise.resolve(true);
  return new Promise((resolve) => {
    execFile('dbus-send', ASK, { timeout: 3_000 }, (error, answer) =>
      resolve(error === null && answer.includes('boolean true')),
    );
  });
}
