import path from 'node:path';
import { inProject } from '../bootstrap/paths.mjs';
import { provideElectron } from '../bootstrap/electron/provideElectron.mjs';
import { compile } from '../compile/compile.mjs';
import { prepareForWindow } from '../test/prepareForWindow.mjs';
import { runPlaywright } from '../test/runPlaywright.mjs';
import { checkPackage } from './checkPackage.mjs';
import { makePackage } from './makePackage.mjs';

const executables = {
  linux: 'vigia',
  win32: 'Vigia.exe',
  darwin: path.join('Vigia.app', 'Contents', 'MacOS', 'Vigia'),
};

/**
 * npm run package: packages the application into release/, looks at what came out, and runs the end-to-end smoke test
 * against it: the very files a trader gets.
 * @returns {Promise<number>} exit code
 */
export async function runPackage() {
  const electron = await provideElectron();
  const driver = await prepareForWindow();
  await compile(['main', 'renderer', 'cli']);
  const { folder, installers } = await makePackage(electron, inProject('release'));
  const executable = path.join(
    folder,
    executables[/** @type {keyof typeof executables} */ (process.platform)],
  );
  const faults = await checkPackage(folder, executable);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) return 1;
  const smoke = ['--config', inProject('tests', 'package', 'playwright.config.ts')];
  const code = await runPlaywright(driver, smoke, { env: { VIGIA_PACKAGED: executable } });
  if (code !== 0) return code;
  console.log([folder, ...installers].join('\n'));
  if (electron.kind === 'fallback')
    console.log('Only the unpacked application: the tools that make installers cannot be fetched from here.');
  return 0;
}
