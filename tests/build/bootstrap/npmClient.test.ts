import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installerReason } from '../../../build/bootstrap/electron/official.mjs';
import { findNpmScript, npmFailure, withNodeFirst } from '../../../build/bootstrap/npmClient.mjs';

const existing = (files: readonly string[]) => (file: string) => files.includes(path.normalize(file));

describe('finding npm', () => {
  it('takes the one that runs this command', () => {
    const npm = path.normalize('/n/npm-cli.js');
    const machine = { env: { npm_execpath: npm }, execPath: '/usr/bin/node', exists: existing([npm]) };
    expect(findNpmScript(machine)).toBe(npm);
  });

  it('does not take another package manager for it', () => {
    const npm = path.normalize('/usr/lib/node_modules/npm/bin/npm-cli.js');
    const machine = {
      env: { npm_execpath: '/y/yarn.js' },
      execPath: '/usr/bin/node',
      exists: existing([npm]),
    };
    expect(path.normalize(findNpmScript(machine) ?? '')).toBe(npm);
  });

  it('looks beside Node as Windows has it, and along the PATH', () => {
    const beside = path.normalize('/program/node_modules/npm/bin/npm-cli.js');
    expect(
      findNpmScript({ env: {}, execPath: path.normalize('/program/node.exe'), exists: existing([beside]) }),
    ).toBe(beside);
    const env = { PATH: ['/a', '/program'].join(path.delimiter) };
    expect(findNpmScript({ env, execPath: '/x/node', exists: existing([beside]) })).toBe(beside);
  });

  it('says when there is none', () => {
    expect(findNpmScript({ env: {}, execPath: '/x/node', exists: () => false })).toBeNull();
  });
});

describe('why npm failed', () => {
  it.each([
    ['fail.network', 'npm error code ENOTFOUND\nnpm error network request failed'],
    ['fail.network', 'npm ERR! code ECONNREFUSED\nnpm ERR! request to x failed'],
    ['fail.network', 'npm error code E407\nnpm error Proxy Authentication Required'],
    ['fail.integrity', 'npm error code EINTEGRITY\nnpm error sha512-a'],
    ['fail.full', 'npm error code ENOSPC\nnpm error nospc'],
    ['fail.readOnly', 'npm error code EACCES\nnpm error syscall mkdir'],
    ['npm.failed', 'npm error code EUSAGE\nnpm error `npm ci` can only install in sync'],
    ['npm.failed', 'Segmentation fault'],
  ])('is told as %s', (key, stderr) => {
    expect(npmFailure('ci', stderr).key).toBe(key);
  });

  it('quotes what npm said when no better sentence is known', () => {
    expect(npmFailure('ci', 'npm error code EUSAGE\nnpm error lock file out of sync').message).toContain(
      'lock file out of sync',
    );
  });
});

describe('why the Electron installer failed', () => {
  it.each([
    ['ENOTFOUND', 'Error: getaddrinfo ENOTFOUND github.com\n    at x.js:1'],
    ['HTTP 404', 'HTTPError: Response code 404 (Not Found)'],
    ['fetch failed', 'TypeError: fetch failed\n    at node:internal'],
    ['wrong checksum', 'AssertionError [ERR_ASSERTION]: The expression evaluated to a falsy value:'],
    ['unknown', ''],
  ])('is told as %s', (reason, stderr) => {
    expect(installerReason(stderr)).toBe(reason);
  });
});

describe('a Node put first on the PATH', () => {
  it('comes first once, whatever the variable is called', () => {
    const env = { Path: ['/usr/bin', path.normalize('/good/bin')].join(path.delimiter) };
    const result = withNodeFirst(path.normalize('/good/bin/node'), env);
    expect(result).toEqual({ Path: [path.normalize('/good/bin'), '/usr/bin'].join(path.delimiter) });
  });
});
