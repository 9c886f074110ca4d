import { existsSync } from 'node:fs';
import { Failure } from '../failure.mjs';
import { run } from '../run.mjs';
import { say } from '../say.mjs';
import { packageNames } from './debianPackages.mjs';

/**
 * Makes sure that what is missing gets installed: with apt when this is root on a Debian kind of system, else
 * by telling the one command to run.
 * @param {readonly string[]} missing libraries and programs
 */
export async function installMissing(missing) {
  if (missing.length === 0) return;
  const unknown = missing.filter((item) => packageNames(item).length === 0);
  if (!existsSync('/usr/bin/apt-get') || unknown.length > 0) {
    throw new Failure('system.unknown', { missing: (unknown.length > 0 ? unknown : missing).join(' ') });
  }
  const isRoot = process.getuid?.() === 0;
  const packages = await choosePackages(missing, isRoot);
  if (!isRoot) throw new Failure('system.needed', { command: `sudo ${commandLine(packages)}` });
  say('system.installing', { packages: packages.join(' ') });
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...packages];
  let result = await aptGet(install);
  if (result.code !== 0) {
    // Old lists name files that the mirror no longer has.
    await aptGet(['update']);
    result = await aptGet(install);
  }
  if (result.code === 0) return;
  const detail = /^E: (.*)$/m.exec(result.stderr)?.[1] ?? `exit ${result.code ?? 'signal'}`;
  throw new Failure('system.failed', { detail, command: commandLine(packages) });
}

/** @param {readonly string[]} packages */
const commandLine = (packages) => `apt-get install -y ${packages.join(' ')}`;

/**
 * RUNLEVEL=1 keeps a package that brings a service (promtool comes with Prometheus) from starting it.
 * @param {readonly string[]} args
 */
function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  return run('apt-get', args, { env });
}

/**
 * One package name for each missing item, among the names it has in different releases. The lists of a fresh
 * container are empty: they are fetched first.
 * @param {readonly string[]} missing
 * @param {boolean} mayUpdate
 */
async function choosePackages(missing, mayUpdate) {
  const wanted = missing.map(packageNames);
  let known = await knownPackages(wanted.flat());
  if (mayUpdate && wanted.some((names) => !names.some((name) => known.has(name)))) {
    await aptGet(['update']);
    known = await knownPackages(wanted.flat());
  }
  const chosen = wanted.map((names) => names.find((name) => known.has(name)) ?? names.at(-1) ?? '');
  return [...new Set(chosen)];
}

/** @param {readonly string[]} names @returns {Promise<ReadonlySet<string>>} those that can be installed */
async function knownPackages(names) {
  const { stdout } = await run('apt-cache', ['policy', ...new Set(names)], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  const known = new Set();
  for (const block of stdout.split(/\n(?=\S)/)) {
    const name = /^(\S+):$/m.exec(block)?.[1];
    const candidate = /Candidate: (\S+)/.exec(block)?.[1];
    if (name !== undefined && candidate !== undefined && candidate !== '(none)') known.add(name);
  }
  return known;
}
