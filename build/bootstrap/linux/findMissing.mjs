import { existsSync } from 'node:fs';
import path from 'node:path';
import { run } from '../run.mjs';

/**
 * The shared libraries in ldd's answer that the system does not have.
 * @param {string} lddOutput
 * @returns {string[]}
 */
export function missingLibraries(lddOutput) {
  return lddOutput.split('\n').flatMap((line) => {
    const library = /^\s*(\S+) => not found/.exec(line)?.[1];
    return library === undefined ? [] : [library];
  });
}

/** @param {string} executable */
export async function findMissingLibraries(executable) {
  const { stdout } = await run('ldd', [executable]);
  return missingLibraries(stdout);
}

/** @param {readonly string[]} libraries loaded by name at run time */
export async function findMissingByName(libraries) {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((file) => existsSync(file)) ?? 'ldconfig';
  const { stdout } = await run(ldconfig, ['-p']);
  return libraries.filter((library) => !stdout.includes(library));
}

/** @param {readonly string[]} programs */
export function findMissingPrograms(programs) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  return programs.filter((program) => !folders.some((folder) => existsSync(path.join(folder, program))));
}
