import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SEEN_FILE } from './newestSeen';

/** The newest, and one for the way back. */
const KEPT = 2;

/**
 * Takes old installers out of `folder` and what downloads that were cut have left: `newest` stays, and with it the
 * installer of the version that runs, which is the way back; where that was never downloaded, the youngest other one.
 */
export function forgetInstallers(folder: string, newest: string, running: string): void {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() || [newest, SEEN_FILE].includes(entry.name) ? [] : [entry.name],
  );
  const cut = names.filter((name) => name.endsWith('.part'));
  const whole = names.filter((name) => !name.endsWith('.part'));
  const order = whole
    .map((name) => ({ name, isBack: isOf(name, running), at: lstatSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => Number(b.isBack) - Number(a.isBack) || b.at - a.at);
  const old = order.slice(KEPT - 1).map(({ name }) => name);
  for (const name of [...cut, ...old]) rmSync(join(folder, name), { force: true });
}

/** `Vigia-0.1.0.AppImage` is of 0.1.0, and neither of 10.1.0 nor of 0.1.01. */
function isOf(name: string, version: string): boolean {
  const at = name.indexOf(version);
  if (at === -1) return false;
  return !/[\d.]$/.test(name.slice(0, at)) && !/^(\d|\.\d)/.test(name.slice(at + version.length));
}
