import { readCandleFile } from '../bridge/files/readCandleFile';
import type { InstrumentLookup, ReadingChoices } from '../bridge/files/readingChoices';
import type { Result } from '../result';
import { openFoundation } from './foundation';
import { withLongerTimeframes } from '../pipeline/longerTimeframes';
import { importCandles } from './importCandles';
import type { ImportReport } from './importReport';
import { readFolderSettings } from './readFolderSettings';

export interface ImportOptions {
  readonly dataDir: string | null;
  readonly configFile: string | null;
  readonly file: string;
  readonly choices: ReadingChoices;
  /** Smallest price step; null where the symbol or the prices say it. */
  readonly tickSize: number | null;
  /** `reading`: bytes of the file; `storing`: candles. */
  readonly progress: (stage: 'reading' | 'storing', done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

/** Brings a file of candles or ticks into the database of a data folder that no other program owns just now. */
export async function importFile(options: ImportOptions): Promise<Result<ImportReport>> {
  const { file, choices, tickSize, progress, cancelled } = options;
  const settings = readFolderSettings(options.dataDir, options.configFile);
  if (!settings.ok) return settings;
  const instrumentOf: InstrumentLookup = (symbol) => settings.value.instruments.known(symbol);
  const read = await readCandleFile({
    path: file,
    choices,
    instrumentOf,
    progress: (done, total) => progress('reading', done, total),
    cancelled,
  });
  if (!read.ok) return read;
  const opened = openFoundation(options, new Set());
  if (!opened.ok) return opened;
  const { storage, pipeline, clock, close } = opened.value;
  const { longerTimeframes } = opened.value.settings.market;
  const market = withLongerTimeframes(
    pipeline.market,
    () => longerTimeframes,
    (query) => pipeline.terminal.candles(query),
  );
  try {
    const target = { storage, pipeline, market, clock, instrumentOf, besideLive: false };
    return await importCandles(target, read.value, tickSize, {
      progress: (done, total) => progress('storing', done, total),
      cancelled,
    });
  } finally {
    close();
  }
}
