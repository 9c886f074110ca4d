/**
 * Which Debian package brings what is missing. Newer releases (Debian 13, Ubuntu 24.04) renamed some with a
 * "t64" at the end: the first name that the machine's apt knows is taken.
 */
const libraryPackages = /** @type {const} */ ([
  [/^libgtk-3\.|^libgdk-3\./, ['libgtk-3-0t64', 'libgtk-3-0']],
  [/^libasound\./, ['libasound2t64', 'libasound2']],
  [/^lib(nss3|nssutil3|smime3)\./, ['libnss3']],
  [/^lib(nspr4|plc4|plds4)\./, ['libnspr4']],
  [/^libgbm\./, ['libgbm1']],
  [/^libdrm\./, ['libdrm2']],
  [/^libXss\./, ['libxss1']],
  [/^libXtst\./, ['libxtst6']],
  [/^libX11\./, ['libx11-6']],
  [/^libX11-xcb\./, ['libx11-xcb1']],
  [/^libxcb\./, ['libxcb1']],
  [/^libXcomposite\./, ['libxcomposite1']],
  [/^libXdamage\./, ['libxdamage1']],
  [/^libXext\./, ['libxext6']],
  [/^libXfixes\./, ['libxfixes3']],
  [/^libXrandr\./, ['libxrandr2']],
  [/^libxkbcommon\./, ['libxkbcommon0']],
  [/^libatk-1\.0\./, ['libatk1.0-0t64', 'libatk1.0-0']],
  [/^libatk-bridge-2\.0\./, ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0']],
  [/^libatspi\./, ['libatspi2.0-0t64', 'libatspi2.0-0']],
  [/^libcups\./, ['libcups2t64', 'libcups2']],
  [/^lib(glib|gobject|gio|gmodule|gthread)-2\.0\./, ['libglib2.0-0t64', 'libglib2.0-0']],
  [/^libpango/, ['libpango-1.0-0']],
  [/^libcairo\./, ['libcairo2']],
  [/^libdbus-1\./, ['libdbus-1-3']],
  [/^libexpat\./, ['libexpat1']],
  [/^libudev\./, ['libudev1']],
  [/^libnotify\./, ['libnotify4']],
]);

const programPackages = /** @type {Readonly<Record<string, readonly string[]>>} */ ({
  Xvfb: ['xvfb'],
  'dbus-daemon': ['dbus-daemon', 'dbus'],
  'dbus-launch': ['dbus-x11'],
  'dbus-send': ['dbus-bin', 'dbus'],
  dunst: ['dunst'],
  'notify-send': ['libnotify-bin'],
  scrot: ['scrot'],
  'g++': ['g++'],
  promtool: ['prometheus'],
});

/**
 * The package names to try for a missing library or program, best first; empty when none is known.
 * @param {string} missing a shared library as ldd prints it (`libnss3.so`), or a program's name
 * @returns {readonly string[]}
 */
export function packageNames(missing) {
  const program = programPackages[missing];
  if (program !== undefined) return program;
  return libraryPackages.find(([pattern]) => pattern.test(missing))?.[1] ?? [];
}

/**
 * What `npm test` needs beside the application: a display of its own, a notification daemon, a camera, a compiler
 * for the MetaTrader expert, and the judge of Prometheus pages.
 */
export const testPrograms = [
  'Xvfb',
  'dbus-daemon',
  'dbus-launch',
  'dbus-send',
  'dunst',
  'notify-send',
  'scrot',
  'g++',
  'promtool',
];

/** Libraries that Electron loads only when it needs them, so that ldd does not show them. */
export const testLibraries = ['libnotify.so.4'];
