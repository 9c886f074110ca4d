import { ReplayRun } from '../../../app/engine/replay/replayRun';
import type { Timeframe } from '../../../app/market/timeframe';
import { sessionCalendar } from '../../../app/market/sessionCalendar';
import type { Text } from '../../problem';
import type { Result } from '../../result';
import { openCandleFile, type CandleFileOptions } from '../openCandleFile';

export interface ReplayFile {
  readonly run: ReplayRun;
  readonly timeframe: Timeframe;
  /** IANA zone in which its days are counted. */
  readonly zone: string;
  readonly understood: readonly Text[];
  readonly rejectedCount: number;
}

/** A file ready to be replayed with the trader's own settings; nothing is created and nothing stored. */
export async function openReplayFile(options: CandleFileOptions): Promise<Result<ReplayFile>> {
  const opened = await openCandleFile(options);
  if (!opened.ok) return opened;
  const { settings, instrument, timeframe, candles, understood, rejectedCount } = opened.value;
  const key = { symbol: instrument.symbol, timeframe };
  const run = new ReplayRun(settings.engine, { key, instrument, candles });
  const { zone } = sessionCalendar(instrument.calendar);
  return { ok: true, value: { run, timeframe, zone, understood, rejectedCount } };
}
