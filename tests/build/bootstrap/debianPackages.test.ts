import { describe, expect, it } from 'vitest';
import { packageNames, testPrograms } from '../../../build/bootstrap/linux/debianPackages.mjs';
import { missingLibraries } from '../../../build/bootstrap/linux/findMissing.mjs';

/** What a bare Debian container answers about Electron. */
const ldd = `	linux-vdso.so.1 (0x00007ffd)
	libffmpeg.so => /opt/electron/libffmpeg.so (0x00007f)
	libnss3.so => not found
	libgtk-3.so.0 => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libasound.so.2 => not found
`;

describe('what the system lacks', () => {
  it('is read from the answer of ldd', () => {
    expect(missingLibraries(ldd)).toEqual(['libnss3.so', 'libgtk-3.so.0', 'libasound.so.2']);
    expect(missingLibraries('	not a dynamic executable')).toEqual([]);
  });

  it.each([
    ['libgtk-3.so.0', 'libgtk-3-0'],
    ['libnss3.so', 'libnss3'],
    ['libnssutil3.so', 'libnss3'],
    ['libasound.so.2', 'libasound2'],
    ['libgbm.so.1', 'libgbm1'],
    ['libXss.so.1', 'libxss1'],
    ['libXtst.so.6', 'libxtst6'],
    ['libX11.so.6', 'libx11-6'],
    ['libX11-xcb.so.1', 'libx11-xcb1'],
    ['libnotify.so.4', 'libnotify4'],
    ['Xvfb', 'xvfb'],
    ['notify-send', 'libnotify-bin'],
  ])('%s comes with %s', (missing, name) => {
    expect(packageNames(missing)).toContain(name);
  });

  it('is asked for under the new name first where Debian renamed it', () => {
    expect(packageNames('libasound.so.2')).toEqual(['libasound2t64', 'libasound2']);
  });

  it('has a package for every program that the tests need', () => {
    for (const program of testPrograms) expect(packageNames(program), program).not.toEqual([]);
  });

  it('is not guessed when nobody knows its package', () => {
    expect(packageNames('libfrobnicate.so.3')).toEqual([]);
  });
});
