import { enBacktest } from './enBacktest';
import { enChart } from './enChart';
import { enDelivery } from './enDelivery';
import { enExport } from './enExport';
import { enFile } from './enFile';
import { enHistoryBar } from './enHistoryBar';
import { enLevels } from './enLevels';
import { enMarks } from './enMarks';
import { enPalette } from './enPalette';
import { enPerformance } from './enPerformance';
import { enQuiet } from './enQuiet';
import { enScreens } from './enScreens';
import { enSettings } from './enSettings';
import { enSilence } from './enSilence';
import { enSupport } from './enSupport';
import { enUpkeep } from './enUpkeep';
import { enWalk } from './enWalk';
import { enWords } from './enWords';
import type { Dictionary } from './pt';

/** English, complete: the compiler misses no key. */
export const en: Dictionary = {
  ...enWords,
  ...enScreens,
  ...enQuiet,
  ...enPalette,
  ...enHistoryBar,
  ...enLevels,
  ...enSilence,
  ...enSettings,
  ...enChart,
  ...enDelivery,
  ...enExport,
  ...enFile,
  ...enUpkeep,
  ...enSupport,
  ...enBacktest,
  ...enMarks,
  ...enPerformance,
  ...enWalk,
};
