import { ptChart } from './ptChart';
import { ptDelivery } from './ptDelivery';
import { ptFile } from './ptFile';
import { ptLevels } from './ptLevels';
import { ptQuiet } from './ptQuiet';
import { ptScreens } from './ptScreens';
import { ptSilence } from './ptSilence';
import { ptUpkeep } from './ptUpkeep';
import { ptWords } from './ptWords';

/** Brazilian Portuguese, the first language; its keys are the keys of every dictionary. */
export const pt = {
  ...ptWords,
  ...ptScreens,
  ...ptQuiet,
  ...ptLevels,
  ...ptSilence,
  ...ptChart,
  ...ptDelivery,
  ...ptFile,
  ...ptUpkeep,
};

export type Dictionary = typeof pt;
