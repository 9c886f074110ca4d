import { ptBacktest } from './ptBacktest';
import { ptChart } from './ptChart';
import { ptDelivery } from './ptDelivery';
import { ptExport } from './ptExport';
import { ptFile } from './ptFile';
import { ptHistoryBar } from './ptHistoryBar';
import { ptLevels } from './ptLevels';
import { ptMarks } from './ptMarks';
import { ptPalette } from './ptPalette';
import { ptPerformance } from './ptPerformance';
import { ptQuiet } from './ptQuiet';
import { ptScreens } from './ptScreens';
import { ptSettings } from './ptSettings';
import { ptSilence } from './ptSilence';
import { ptSupport } from './ptSupport';
import { ptUpkeep } from './ptUpkeep';
import { ptWalk } from './ptWalk';
import { ptWords } from './ptWords';

/** Brazilian Portuguese, the first language; its keys are the keys of every dictionary. */
export const pt = {
  ...ptWords,
  ...ptScreens,
  ...ptQuiet,
  ...ptPalette,
  ...ptHistoryBar,
  ...ptLevels,
  ...ptSilence,
  ...ptSettings,
  ...ptChart,
  ...ptDelivery,
  ...ptExport,
  ...ptFile,
  ...ptUpkeep,
  ...ptSupport,
  ...ptBacktest,
  ...ptMarks,
  ...ptPerformance,
  ...ptWalk,
};

export type Dictionary = typeof pt;
