import { existsSync } from 'node:fs';
import { ReplayRun } from '../../../app/engine/replay/replayRun';
import type { DrawnLevel } from '../../../app/engine/ports/levels';
import type { Timeframe } from '../../../app/market/timeframe';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import { createSystemClock } from '../../clock';
import { dataFolderAt, defaultDataRoot } from '../../dataFolder';
import type { Text } from '../../problem';
import type { Result } from '../../result';
import { openArchive } from '../../storage/archive';
import { openCandleFile, type CandleFileOptions } from '../openCandleFile';
import { replayLevels } from './replayLevels';

export interface ReplayFile {
  /**
   * A run that stands before the first candle of `from` (UTC ms; null: of the file), with copies of the trader's price
   * levels drawn there.
   */
  readonly runFrom: (from: number | null) => ReplayRun;
  readonly timeframe: Timeframe;
  /** IANA zone in which its days are counted. */
  readonly zone: string;
  readonly understood: readonly Text[];
  readonly rejectedCount: number;
}

/** A file ready to be replayed with the trader's own settings and levels; nothing is created and nothing stored. */
export async function openReplayFile(options: CandleFileOptions): Promise<Result<ReplayFile>> {
  const opened = await openCandleFile(options);
  if (!opened.ok) return opened;
  const drawn = drawnLevels(options.dataDir);
  if (!drawn.ok) return drawn;
  const { settings, instrument, timeframe, candles, understood, rejectedCount } = opened.value;
  const market = { key: { symbol: instrument.symbol, timeframe }, instrument, candles };
  const { zone } = sessionCalendar(instrument.calendar);
  return {
    ok: true,
    value: {
      runFrom: (from) => {
        const first = from === null ? 0 : candles.findIndex(({ time }) => time >= from);
        const start = first === -1 ? candles.length : first;
        const levels = replayLevels(drawn.value, { market, start }, createSystemClock().now());
        const run = new ReplayRun(settings.engine, market, levels);
        run.moveTo(start);
        return run;
      },
      timeframe,
      zone,
      understood,
      rejectedCount,
    },
  };
}

/** The levels that the trader has drawn; none where there is no database yet. */
function drawnLevels(dataDir: string | null): Result<readonly DrawnLevel[]> {
  const { database } = dataFolderAt(dataDir ?? defaultDataRoot());
  if (!existsSync(database)) return { ok: true, value: [] };
  const opened = openArchive(database);
  if (!opened.ok) return opened;
  const archive = opened.value;
  const read = archive.reading(() => archive.levels.all());
  archive.close();
  return read;
}
