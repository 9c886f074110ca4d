import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';
import { folderSize } from '../bootstrap/folderSize.mjs';
import { inProject } from '../bootstrap/paths.mjs';

/** What may be in the archive: the bundles, the window, SQLite with what loads it, the licence. */
const allowed = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/(main|cli)\/\w+\.cjs$/,
  /^out\/renderer\/index\.html$/,
  /^out\/renderer\/(assets|sounds)\/[\w-]+\.(js|css|woff2|wav|svg)$/,
  /^node_modules\/(better-sqlite3|bindings|file-uri-to-path)\/(?!.*\.(ts|c|cpp|h|gyp|map)$)/,
];
const required = [
  'package.json',
  'LICENSE',
  'out/main/main.cjs',
  'out/main/preload.cjs',
  'out/main/evaluationWorker.cjs',
  'out/cli/cli.cjs',
  'out/renderer/index.html',
  'node_modules/better-sqlite3/package.json',
];
const mostArchiveBytes = 10e6;
const mostBytes = 330e6;

/**
 * Looks at the unpacked application as somebody who mistrusts it.
 * @param {string} folder
 * @param {string} executable
 * @returns {Promise<readonly string[]>} one sentence a fault
 */
export async function checkPackage(folder, executable) {
  const resources =
    process.platform === 'darwin'
      ? path.join(folder, 'Vigia.app', 'Contents', 'Resources')
      : path.join(folder, 'resources');
  const archive = path.join(resources, 'app.asar');
  if (!existsSync(archive)) return [`${archive} is missing.`];
  return [
    ...contentFaults(listFiles(archive)),
    ...(await fuseFaults(executable)),
    ...(existsSync(path.join(resources, 'mt5', 'VigiaBridge.mq5'))
      ? []
      : ['mt5/VigiaBridge.mq5 is missing.']),
    ...(existsSync(path.join(resources, 'app'))
      ? ['There is a folder resources/app beside the archive.']
      : []),
    ...(existsSync(path.join(resources, 'app-update.yml'))
      ? ['app-update.yml: nobody asked for updates.']
      : []),
    ...sizeFault('app.asar', statSync(archive).size, mostArchiveBytes),
    ...sizeFault('The application', await folderSize(folder), mostBytes),
  ];
}

/** @param {string} archive @returns {readonly { file: string; unpacked: boolean }[]} files only */
function listFiles(archive) {
  // "pack   : /file" or "unpack : /file"
  const lines = listPackage(archive, { isPack: true }).map((line) => /^(\w+)\s*:\s*[\\/](.*)$/.exec(line));
  const entries = lines.flatMap((line) =>
    line === null ? [] : [{ file: (line[2] ?? '').replaceAll('\\', '/'), unpacked: line[1] === 'unpack' }],
  );
  return entries.filter(({ file }) => !entries.some((other) => other.file.startsWith(`${file}/`)));
}

/**
 * @param {readonly { file: string; unpacked: boolean }[]} files
 * @returns {readonly string[]}
 */
export function contentFaults(files) {
  const names = files.map(({ file }) => file);
  const native = files.filter(({ file }) => file.endsWith('.node'));
  return [
    ...names
      .filter((file) => !allowed.some((pattern) => pattern.test(file)))
      .map((file) => `${file} does not belong into the archive.`),
    ...required.filter((file) => !names.includes(file)).map((file) => `${file} is not in the archive.`),
    ...(native.length === 1 ? [] : [`There are ${native.length} compiled modules, not one.`]),
    ...native
      .filter(({ unpacked }) => !unpacked)
      .map(({ file }) => `${file} is inside the archive, where the system cannot load it.`),
  ];
}

/** @param {string} executable @returns {Promise<readonly string[]>} */
async function fuseFaults(executable) {
  const settings = /** @type {{ electronFuses: Record<string, boolean> }} */ (
    parse(readFileSync(inProject('electron-builder.yml'), 'utf8'))
  );
  const wire = /** @type {Readonly<Record<number, unknown>>} */ (await getCurrentFuseWire(executable));
  return Object.entries(settings.electronFuses).flatMap(([name, wanted]) => {
    const id = fuseOf(name);
    // The wire holds the characters 0 and 1.
    const is = wire[id] === '1'.charCodeAt(0);
    return is === wanted ? [] : [`The fuse ${name} is ${is}.`];
  });
}

/** @param {string} what @param {number} bytes @param {number} most @returns {readonly string[]} */
function sizeFault(what, bytes, most) {
  const megabytes = (/** @type {number} */ count) => (count / 1e6).toFixed(1);
  return bytes <= most ? [] : [`${what} has ${megabytes(bytes)} MB, and may have ${megabytes(most)}.`];
}

/** `runAsNode` is the option RunAsNode. @param {string} name */
function fuseOf(name) {
  const option = name.charAt(0).toUpperCase() + name.slice(1);
  return FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (option)];
}
