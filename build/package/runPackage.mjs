import { readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../bootstrap/paths.mjs';
import { provideElectron } from '../bootstrap/electron/provideElectron.mjs';
import { compile, forgetBuild } from '../compile/compile.mjs';
import { prepareForWindow } from '../test/prepareForWindow.mjs';
import { runPlaywright } from '../test/runPlaywright.mjs';
import { checkPackage } from './checkPackage.mjs';
import { findSecrets } from './findSecrets.mjs';
import { makePackage } from './makePackage.mjs';
import { plantSecrets } from './plantSecrets.mjs';
import { writeFeed } from './writeFeed.mjs';

const bundles = /** @type {const} */ (['main', 'renderer', 'cli']);

const executables = {
  linux: 'vigia',
  win32: 'Vigia.exe',
  darwin: path.join('Vigia.app', 'Contents', 'MacOS', 'Vigia'),
};

/**
 * npm run package: packages the application into release/, looks at what came out, also for secrets that lay about while it
 * was built, and runs the end-to-end smoke test against it: the very files a trader gets.
 * @returns {Promise<number>} exit code
 */
export async function runPackage() {
  const electron = await provideElectron();
  const driver = await prepareForWindow();
  const { folder, installers, planted } = await buildWithSecrets(electron);
  const executable = path.join(
    folder,
    executables[/** @type {keyof typeof executables} */ (process.platform)],
  );
  const faults = [...(await checkPackage(folder, executable)), ...findSecrets(folder, planted)];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  const smoke = ['--config', inProject('tests', 'package', 'playwright.config.ts')];
  const code = await runPlaywright(driver, smoke, { env: { VIGIA_PACKAGED: executable } });
  if (code !== 0) return code;
  console.log([folder, ...installers].join('\n'));
  const feed = signFeed(installers);
  if (feed !== null) console.log(feed);
  if (electron.kind === 'fallback')
    console.log('Only the unpacked application: the tools that make installers cannot be fetched from here.');
  return 0;
}

/**
 * Everything anew, on a machine that has secrets: what was built before was built without these.
 * @param {import('../bootstrap/electron/provideElectron.mjs').Electron} electron
 */
async function buildWithSecrets(electron) {
  const { planted, leaveHome, restore } = plantSecrets();
  try {
    for (const name of bundles) forgetBuild(name);
    await compile(bundles);
    leaveHome();
    return { ...(await makePackage(electron, inProject('release'))), planted };
  } finally {
    restore();
  }
}

/** What Vigia can update itself to: one file for a system. */
const updatable = /\.(AppImage|exe|dmg)$/;

/**
 * Signs what was made with the key that VIGIA_UPDATE_KEY names, for `updates.feed`.
 * @param {readonly string[]} installers
 * @returns {string | null} null without a key or an installer
 */
function signFeed(installers) {
  const keyFile = process.env.VIGIA_UPDATE_KEY;
  const files = installers
    .filter((file) => updatable.test(file))
    .map((file) => ({ platform: `${process.platform}-${process.arch}`, file }));
  if (keyFile === undefined || files.length === 0) return null;
  const { version } = /** @type {{ version: string }} */ (
    JSON.parse(readFileSync(inProject('package.json'), 'utf8'))
  );
  const folder = inProject('release');
  const publicKey = writeFeed({ folder, version, key: readFileSync(keyFile, 'utf8'), files });
  return `${path.join(folder, 'updates.json')}\nupdates.publicKey: ${publicKey}`;
}
