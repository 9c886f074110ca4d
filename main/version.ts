import { version } from '../package.json';

/** The version of the terminal, as in package.json. */
export const APP_VERSION: string = version;
