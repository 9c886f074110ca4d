import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Clock, MarketPort } from '../../app/engine/ports';
import type { CandleFile } from '../bridge/files/candleFile';
import { rowFaultText } from '../bridge/files/rowFaultText';
import { understoodAs } from '../bridge/files/understoodAs';
import type { InstrumentLookup } from '../bridge/files/readingChoices';
import type { Pipeline } from '../pipeline';
import type { Result } from '../result';
import type { Storage } from '../storage/storage';
import type { Difference, ImportReport } from './importReport';
import { importProblems } from './importProblems';
import { instrumentOfFile } from './instrumentOfFile';

export interface ImportTarget {
  readonly storage: Storage;
  readonly pipeline: Pipeline;
  /** Its market, with the longer timeframes that are joined. */
  readonly market: MarketPort;
  readonly clock: Clock;
  readonly instrumentOf: InstrumentLookup;
  /** Whether a live market comes in at the same time. */
  readonly besideLive: boolean;
}

export interface ImportWatch {
  readonly progress: (done: number, total: number) => void;
  /** Asked between two parts; what was stored before it stays. */
  readonly cancelled: () => boolean;
}

/** Candles in one transaction beside a live market, which waits no longer than they take. */
const BESIDE_LIVE = 5_000;
/** In one transaction where nobody waits: what syncing costs is shared by more, and memory stays bounded. */
const ALONE = 50_000;
const MOST_LISTED = 1_000;
const NEVER_LIVE = Number.MAX_SAFE_INTEGER;

/**
 * Brings the candles of a file into the database as history: recorded, shown, never sounded or sent. Where they
 * disagree with what the bridge said, the bridge wins and the difference is listed.
 */
export async function importCandles(
  { storage, pipeline, market, clock, instrumentOf, besideLive }: ImportTarget,
  file: CandleFile,
  tickSize: number | null,
  { progress, cancelled }: ImportWatch,
): Promise<Result<ImportReport>> {
  const { understood, timeframe, candles } = file;
  const { symbol } = understood;
  if (symbol === null) return { ok: false, problem: importProblems.noSymbol };
  const key = { symbol, timeframe };
  const known = storage.series.find(key);
  // What the trader says of its hours holds; beside a live market they change with the next start.
  const described = known === null || besideLive ? null : instrumentOf(symbol);
  const instrument =
    known === null
      ? instrumentOfFile(file, tickSize, instrumentOf)
      : { ...known.instrument, calendar: described?.calendar ?? known.instrument.calendar };
  if (instrument === null) return { ok: false, problem: importProblems.unknownTick(symbol) };

  const { terminal } = pipeline;
  const before = terminal.lastSeq();
  // A series that the bridge has open stays the bridge's: its candles come in meanwhile.
  market.openSeries({ instrument, timeframe, source: known?.source ?? 'file', basis: null });
  const counts = { appended: 0, duplicates: 0, revised: 0 };
  const rejected = file.rejected.map(({ line, fault }) => ({
    at: `line ${line}`,
    reason: rowFaultText(fault),
  }));
  let { rejectedCount } = file;
  const differences: Difference[] = [];
  let differenceCount = 0;
  let done = 0;
  // A candle of the future is a wrong zone or a wrong date; behind it, the market's own would come too late.
  const total = candles.indexFrom(clock.now());
  for (let index = total; index < candles.length; index++) {
    rejectedCount += 1;
    if (rejected.length < MOST_LISTED)
      rejected.push({ at: `line ${candles.lineAt(index)}`, reason: importProblems.future });
  }
  const most = besideLive ? BESIDE_LIVE : ALONE;
  if (!besideLive) storage.prepareForBulk();
  while (done < total) {
    const stop = cancelled();
    const chunk = stop ? [] : candles.slice(done, Math.min(done + most, total));
    const verdict = market.backfill(key, {
      candles: chunk,
      previousTime: null,
      end: stop || done + most >= total,
      origin: 'backfill',
      source: 'file',
      liveFrom: NEVER_LIVE,
      receivedAt: clock.now(),
    });
    const failed = pipeline.storageProblem();
    if (failed !== null) return { ok: false, problem: failed };
    if (stop) break;
    counts.appended += verdict.appended;
    counts.duplicates += verdict.duplicates;
    counts.revised += verdict.revised;
    for (const { time, reason } of verdict.rejected) {
      const index = candles.indexFrom(time);
      if (reason === 'bridge-disagrees') {
        differenceCount += 1;
        const [bridge] = terminal.candles({ key, before: time + 1, limit: 1 });
        if (bridge !== undefined && differences.length < MOST_LISTED)
          differences.push({ time, file: candles.at(index), bridge });
        continue;
      }
      rejectedCount += 1;
      if (rejected.length < MOST_LISTED)
        rejected.push({
          at: `line ${candles.lineAt(index)}`,
          reason: importProblems.refused(reason, instrument.tickSize),
        });
    }
    done += chunk.length;
    progress(done, total);
    await nextTurn();
  }
  return {
    ok: true,
    value: {
      key,
      calendar: instrument.calendar,
      rows: file.rows,
      kept: candles.length,
      repeated: file.duplicates,
      taken: done,
      ...counts,
      rejected,
      rejectedCount,
      differences,
      differenceCount,
      alerts: terminal.lastSeq() - before,
      understood: understoodAs(file),
      cutOff: file.cutOff,
      stopped: done < total,
    },
  };
}
