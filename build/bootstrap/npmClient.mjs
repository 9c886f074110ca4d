import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { projectFolder } from './paths.mjs';
import { run } from './run.mjs';

/**
 * The script of the npm client that the person uses, so that it can be run by any Node without a shell.
 * @param {{ env: NodeJS.ProcessEnv; execPath: string; exists: (file: string) => boolean }} machine
 * @returns {string | null}
 */
export function findNpmScript(machine) {
  const { env, execPath, exists } = machine;
  const running = env.npm_execpath;
  const nodeFolder = path.dirname(execPath);
  const searched = (env.PATH ?? env.Path ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const inFolder = (/** @type {string} */ folder) => [
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ];
  const candidates = [
    ...(running !== undefined && path.basename(running) === 'npm-cli.js' ? [running] : []),
    ...[nodeFolder, ...searched].flatMap(inFolder),
  ];
  return candidates.find(exists) ?? null;
}

/**
 * Runs npm with the person's own configuration (registry, proxy, certificates, token).
 * @param {readonly string[]} args
 * @param {{ node?: string; onStarted?: (kill: () => void) => void }} [options]
 */
export function runNpm(args, options = {}) {
  const script = findNpmScript({
    env: process.env,
    execPath: realpathSync(process.execPath),
    exists: existsSync,
  });
  if (script === null) throw new Failure('npm.missing', { node: process.execPath });
  const node = options.node ?? process.execPath;
  // Under `npm --silent` npm would inherit the silence, and an error its cause.
  return run(node, [script, ...args, '--loglevel=error'], {
    cwd: projectFolder,
    env: withNodeFirst(node),
    ...(options.onStarted === undefined ? {} : { onStarted: options.onStarted }),
  });
}

/**
 * The environment with a Node's folder first on the PATH.
 * @param {string} node
 * @returns {NodeJS.ProcessEnv}
 */
export function withNodeFirst(node, env = process.env) {
  const key = Object.keys(env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const folder = path.dirname(node);
  const rest = (env[key] ?? '').split(path.delimiter).filter((other) => other !== folder);
  return { ...env, [key]: [folder, ...rest].join(path.delimiter) };
}

/**
 * What npm gave as the cause: its error code and first plain line.
 * @param {string} stderr
 */
export function npmError(stderr) {
  const lines = stderr.split('\n').flatMap((line) => {
    const found = /^npm (?:ERR!|error)\s+(.*)$/.exec(line.trim());
    return found?.[1] === undefined ? [] : [found[1]];
  });
  const code = lines.find((line) => line.startsWith('code '))?.slice(5) ?? 'npm';
  const detail = lines.find((line) => !/^(code|errno|syscall|path|network|A complete log)\b/.test(line));
  return { code, detail: detail ?? stderr.trim().split('\n').at(-1) ?? '' };
}

const networkCodes =
  /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ERR_SOCKET\w*|EHOSTUNREACH|ENETUNREACH|E40[137]|E5\d\d|\w*CERT\w*|UNABLE_TO\w+)$/;

/**
 * The failure behind an npm run that went wrong.
 * @param {string} what the npm command, or what was to be downloaded
 * @param {string} stderr
 */
export function npmFailure(what, stderr) {
  const { code, detail } = npmError(stderr);
  if (networkCodes.test(code)) return new Failure('fail.network', { what, reason: code });
  if (code === 'EINTEGRITY') return new Failure('fail.integrity', { what });
  if (code === 'ENOSPC') return new Failure('fail.full', { path: projectFolder });
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Failure('fail.readOnly', { path: projectFolder });
  }
  return new Failure('npm.failed', { what, code, detail });
}
