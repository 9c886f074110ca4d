import { provideElectron } from '../bootstrap/electron/provideElectron.mjs';
import { testLibraries, testPrograms } from '../bootstrap/linux/debianPackages.mjs';
import { findMissingByName } from '../bootstrap/linux/findMissing.mjs';
import { requireSystem } from '../run/prepareElectron.mjs';

/** Brings what the tests of the real window need. @returns {Promise<string>} the Electron executable */
export async function prepareForWindow() {
  const electron = await provideElectron();
  await requireSystem(electron.path, testPrograms, () => findMissingByName(testLibraries));
  return electron.path;
}
