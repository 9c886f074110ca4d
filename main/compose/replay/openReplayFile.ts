import { existsSync } from 'node:fs';
import { ReplayRun } from '../../../app/engine/replay/replayRun';
import { knownInstrument } from '../../../app/market/instruments';
import type { Timeframe } from '../../../app/market/timeframe';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { readCandleFile } from '../../bridge/files/readCandleFile';
import type { ReadingChoices } from '../../bridge/files/readingChoices';
import { understoodAs } from '../../bridge/files/understoodAs';
import { dataFolderAt, defaultDataRoot } from '../../dataFolder';
import type { Text } from '../../problem';
import type { Result } from '../../result';
import { importProblems } from '../importProblems';
import { instrumentOfFile } from '../instrumentOfFile';
import { defaultRunSettings, readRunSettings } from '../runSettings';

export interface ReplayFileOptions {
  readonly dataDir: string | null;
  readonly configFile: string | null;
  readonly file: string;
  readonly choices: ReadingChoices;
  readonly tickSize: number | null;
  readonly cancelled: () => boolean;
}

export interface ReplayFile {
  readonly run: ReplayRun;
  readonly timeframe: Timeframe;
  /** IANA zone in which its days are counted. */
  readonly zone: string;
  readonly understood: readonly Text[];
  readonly rejectedCount: number;
}

/** A file ready to be replayed with the trader's own settings; nothing is created and nothing stored. */
export async function openReplayFile(options: ReplayFileOptions): Promise<Result<ReplayFile>> {
  const own = dataFolderAt(options.dataDir ?? defaultDataRoot()).settings;
  const path = options.configFile ?? (existsSync(own) ? own : null);
  const settings = path === null ? { ok: true as const, value: defaultRunSettings() } : readRunSettings(path);
  if (!settings.ok) return settings;
  const { file, choices, tickSize, cancelled } = options;
  const read = await readCandleFile({ path: file, choices, instrumentOf: knownInstrument, cancelled });
  if (!read.ok) return read;
  const { understood, timeframe, candles, rejectedCount } = read.value;
  const { symbol } = understood;
  if (symbol === null) return { ok: false, problem: importProblems.noSymbol };
  const instrument = instrumentOfFile(read.value, tickSize, knownInstrument);
  if (instrument === null) return { ok: false, problem: importProblems.unknownTick(symbol) };
  const run = new ReplayRun(settings.value.engine, {
    key: { symbol, timeframe },
    instrument,
    candles: candles.slice(0, candles.length),
  });
  const { zone } = sessionCalendar(instrument.calendar);
  return { ok: true, value: { run, timeframe, zone, understood: understoodAs(read.value), rejectedCount } };
}
