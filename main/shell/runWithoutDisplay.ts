import { spawnSync } from 'node:child_process';
import { Socket } from 'node:net';

const SWITCH = '--ozone-platform';
const PARENT = 'VIGIA_PARENT_FD';
const FD = 3;

/**
 * Where Linux has no display Chromium crashes a second or two after the start, unless its command line says that it shall
 * draw nowhere; said by the program itself it comes too late. So the program runs once more with that switch, this process
 * waits, and its exit code is the other's.
 *
 * @returns null when there is a display, or the switch is there
 */
export function runWithoutDisplay(argv: readonly string[]): number | null {
  followParent();
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const hasDisplay = Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
  if (process.platform !== 'linux' || hasDisplay || argv.some((word) => word.startsWith(SWITCH))) return null;
  // Ctrl+C goes to both: the other one ends in its own time, and this one with it.
  process.on('SIGINT', () => undefined);
  const { status } = spawnSync(process.execPath, [`${SWITCH}=headless`, ...argv.slice(1)], {
    stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
    env: { ...process.env, [PARENT]: String(FD) },
  });
  return status ?? 1;
}

/** Whoever ends the process that waits means this one: the pipe between them breaks. */
function followParent(): void {
  if (process.env[PARENT] !== String(FD)) return;
  Reflect.deleteProperty(process.env, PARENT);
  const pipe = new Socket({ fd: FD });
  pipe.once('close', () => process.kill(process.pid, 'SIGTERM'));
  pipe.on('error', () => undefined);
  pipe.resume();
  pipe.unref();
}
