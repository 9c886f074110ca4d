import type { Candle } from '../../app/market/candle';
import type { Instrument } from '../../app/market/instrument';
import type { Timeframe } from '../../app/market/timeframe';
import { readCandleFile } from '../bridge/files/readCandleFile';
import type { InstrumentLookup, ReadingChoices } from '../bridge/files/readingChoices';
import { understoodAs } from '../bridge/files/understoodAs';
import type { Text } from '../problem';
import type { Result } from '../result';
import { importProblems } from './importProblems';
import { instrumentOfFile } from './instrumentOfFile';
import { readFolderSettings } from './readFolderSettings';
import type { RunSettings } from './runSettings';

export interface CandleFileOptions {
  readonly dataDir: string | null;
  readonly configFile: string | null;
  readonly file: string;
  readonly choices: ReadingChoices;
  /** Smallest price step; null where the symbol or the prices say it. */
  readonly tickSize: number | null;
  readonly cancelled: () => boolean;
}

/** A file of candles, read, with the instrument and the settings it is to be looked at with. */
export interface OpenCandleFile {
  readonly settings: RunSettings;
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  /** Oldest first. */
  readonly candles: readonly Candle[];
  readonly understood: readonly Text[];
  readonly rejectedCount: number;
}

/** Reads a file and the trader's own settings; nothing is created and nothing stored. */
export async function openCandleFile(options: CandleFileOptions): Promise<Result<OpenCandleFile>> {
  const settings = readFolderSettings(options.dataDir, options.configFile);
  if (!settings.ok) return settings;
  const { file, choices, tickSize, cancelled } = options;
  const instrumentOf: InstrumentLookup = (symbol) => settings.value.instruments.known(symbol);
  const read = await readCandleFile({ path: file, choices, instrumentOf, cancelled });
  if (!read.ok) return read;
  const { understood, timeframe, candles, rejectedCount } = read.value;
  if (understood.symbol === null) return { ok: false, problem: importProblems.noSymbol };
  const instrument = instrumentOfFile(read.value, tickSize, instrumentOf);
  if (instrument === null) return { ok: false, problem: importProblems.unknownTick(understood.symbol) };
  return {
    ok: true,
    value: {
      settings: settings.value,
      instrument,
      timeframe,
      candles: candles.slice(0, candles.length),
      understood: understoodAs(read.value),
      rejectedCount,
    },
  };
}
