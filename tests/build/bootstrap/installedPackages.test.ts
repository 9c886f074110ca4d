import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagesAreInstalled, packagesStamp } from '../../../build/bootstrap/installedPackages.mjs';
import { writeStamp } from '../../../build/bootstrap/stamp.mjs';
import { temporaryFolder } from '../../support/temporaryFolder';

const node = 'v24.21.0';
const zod = { version: '4.6.7', integrity: 'sha512-zod' };
const forWindows = { version: '1.0.0', integrity: 'sha512-win', optional: true };

function makeProject() {
  const project = temporaryFolder();
  const stamp = path.join(project, '.cache', 'packages.json');
  const record = path.join(project, 'node_modules', '.package-lock.json');
  const lock = (packages: object) => {
    writeFileSync(
      path.join(project, 'package-lock.json'),
      JSON.stringify({ packages: { '': {}, ...packages } }),
    );
  };
  const install = (packages: object) => {
    mkdirSync(path.dirname(record), { recursive: true });
    writeFileSync(record, JSON.stringify({ packages }));
  };
  const remember = (version = node) => {
    writeStamp(stamp, packagesStamp(project, version));
  };
  const isReady = (version = node) => packagesAreInstalled(project, stamp, version);
  lock({ 'node_modules/zod': zod, 'node_modules/win': forWindows });
  return { record, lock, install, remember, isReady };
}

describe('whether npm ci has anything to do', () => {
  it('has, in a fresh clone', () => {
    expect(makeProject().isReady()).toBe(false);
  });

  it('has not, after an installation from the same lock file', () => {
    const project = makeProject();
    project.install({ 'node_modules/zod': zod });
    project.remember();
    expect(project.isReady()).toBe(true);
    expect(project.isReady('v24.99.0')).toBe(true);
  });

  it('has, when the lock file changed', () => {
    const project = makeProject();
    project.install({ 'node_modules/zod': zod });
    project.remember();
    project.lock({ 'node_modules/zod': { ...zod, version: '5.0.0' } });
    expect(project.isReady()).toBe(false);
  });

  it('has, when node_modules was deleted or its installation was interrupted', () => {
    const project = makeProject();
    project.install({ 'node_modules/zod': zod });
    project.remember();
    rmSync(project.record);
    expect(project.isReady()).toBe(false);
  });

  it('has, when another line of Node runs now', () => {
    const project = makeProject();
    project.install({ 'node_modules/zod': zod });
    project.remember('v22.14.0');
    expect(project.isReady('v24.21.0')).toBe(false);
  });

  it('has not, when somebody ran npm by hand and got the same packages', () => {
    const project = makeProject();
    project.install({ 'node_modules/zod': zod });
    expect(project.isReady()).toBe(true);
  });

  it('has, when by hand something else was installed, or left over, or is missing', () => {
    const project = makeProject();
    project.install({ 'node_modules/zod': { ...zod, integrity: 'sha512-other' } });
    expect(project.isReady()).toBe(false);
    project.install({ 'node_modules/zod': zod, 'node_modules/left': zod });
    expect(project.isReady()).toBe(false);
    project.install({ 'node_modules/win': forWindows });
    expect(project.isReady()).toBe(false);
  });
});
