import { ptLevels } from './ptLevels';
import { ptScreens } from './ptScreens';
import { ptWords } from './ptWords';

/** Brazilian Portuguese, the first language; its keys are the keys of every dictionary. */
export const pt = { ...ptWords, ...ptScreens, ...ptLevels };

export type Dictionary = typeof pt;
