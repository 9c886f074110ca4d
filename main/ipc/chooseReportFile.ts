import type { WebContents } from 'electron';
import { chooseSaveFile } from './chooseSaveFile';

/** Asks the trader where to put a report; null when nothing was chosen. */
export function chooseReportFile(sender: WebContents, as: 'html' | 'json'): Promise<string | null> {
  return chooseSaveFile(sender, {
    defaultPath: `vigia-backtest.${as}`,
    filters: [{ name: as.toUpperCase(), extensions: [as] }],
  });
}
