import { unpackCandles } from '../../../app/contract/ipcCandles';
import type { Result } from '../../result';
import { NO_CHOICES } from '../fileReading';
import { openCandleFile, type OpenCandleFile } from '../openCandleFile';
import { readFolderSettings } from '../readFolderSettings';
import type { CandlesJob } from './backtestJob';

/** A thread's candles, of a file or as they were handed over, with the trader's settings. */
export async function openCandles({
  dataDir,
  configFile,
  source,
}: CandlesJob): Promise<Result<OpenCandleFile>> {
  if (source.kind === 'stored') {
    const settings = readFolderSettings(dataDir, configFile);
    if (!settings.ok) return settings;
    const { instrument, timeframe, pages } = source;
    const candles = pages.flatMap(unpackCandles);
    const { symbol } = instrument;
    const understood = [{ pt: `histórico de ${symbol}`, en: `history of ${symbol}` }];
    return {
      ok: true,
      value: { settings: settings.value, instrument, timeframe, candles, understood, rejectedCount: 0 },
    };
  }
  return await openCandleFile({
    dataDir,
    configFile,
    file: source.path,
    choices: NO_CHOICES,
    tickSize: null,
    cancelled: () => false,
  });
}
