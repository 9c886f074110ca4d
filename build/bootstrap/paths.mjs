import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, where package.json lies. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** What the bootstrap fetches and remembers; deleting it costs a download, nothing else. */
export const cacheFolder = path.join(projectFolder, '.cache');

/** @param {...string} parts */
export const inProject = (...parts) => path.join(projectFolder, ...parts);

/** @param {...string} parts */
export const inCache = (...parts) => path.join(cacheFolder, ...parts);
