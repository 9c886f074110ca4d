import { setImmediate as nextTurn } from 'node:timers/promises';
import { instrumentFor, knownInstrument } from '../../app/market/instruments';
import type { Instrument } from '../../app/market/instrument';
import type { SeriesKey } from '../../app/market/series';
import { readBarExport } from '../bridge/files/barExport';
import type { BarFile } from '../bridge/files/barFile';
import type { Problem } from '../problem';
import type { Result } from '../result';
import { openFoundation, type Foundation } from './foundation';

export interface ImportOptions {
  readonly dataDir: string | null;
  readonly configFile: string | null;
  readonly file: string;
  /** The symbol the candles belong to, as the bridge calls it. */
  readonly symbol: string;
  /** Smallest price step; null where the symbol says it. */
  readonly tickSize: number | null;
  readonly progress: (done: number, total: number) => void;
}

export interface ImportReport {
  readonly key: SeriesKey;
  readonly rows: number;
  readonly appended: number;
  readonly duplicates: number;
  readonly revised: number;
  /** Rows that were not read, and candles that were not taken. */
  readonly rejected: readonly { readonly at: string; readonly reason: string }[];
  /** Alerts the candles would have made, recorded as history. */
  readonly alerts: number;
}

const CHUNK = 1_000;
const NEVER_LIVE = Number.MAX_SAFE_INTEGER;

/** Brings a file of candles into the database as history: recorded, shown, never sounded or sent. */
export async function importFile(options: ImportOptions): Promise<Result<ImportReport>> {
  const read = await readBarExport(options.file);
  if (!read.ok) return read;
  const opened = openFoundation(options, new Set());
  if (!opened.ok) return opened;
  try {
    return await take(opened.value, read.value, options);
  } finally {
    opened.value.close();
  }
}

async function take(
  { storage, pipeline, clock }: Foundation,
  file: BarFile,
  { symbol, tickSize, progress }: ImportOptions,
): Promise<Result<ImportReport>> {
  const key = { symbol, timeframe: file.timeframe };
  const known = storage.series.find(key)?.instrument ?? instrumentOf(symbol, tickSize);
  if (known === null) return { ok: false, problem: unknownTick(symbol) };
  const { market, terminal } = pipeline;
  const before = terminal.lastSeq();
  market.openSeries({ instrument: known, timeframe: file.timeframe, source: 'file', basis: null });
  const counts = { appended: 0, duplicates: 0, revised: 0 };
  const rejected = file.rejected.map(({ line, reason }) => ({ at: `line ${line}`, reason }));
  for (let start = 0; start < file.candles.length; start += CHUNK) {
    const verdict = market.backfill(key, {
      candles: file.candles.slice(start, start + CHUNK),
      previousTime: null,
      end: start + CHUNK >= file.candles.length,
      origin: 'backfill',
      liveFrom: NEVER_LIVE,
      receivedAt: clock.now(),
    });
    const failed = pipeline.storageProblem();
    if (failed !== null) return { ok: false, problem: failed };
    counts.appended += verdict.appended;
    counts.duplicates += verdict.duplicates;
    counts.revised += verdict.revised;
    for (const { time, reason } of verdict.rejected)
      rejected.push({ at: new Date(time).toISOString(), reason });
    progress(Math.min(start + CHUNK, file.candles.length), file.candles.length);
    await nextTurn();
  }
  const alerts = terminal.lastSeq() - before;
  return { ok: true, value: { key, rows: file.rows, ...counts, rejected, alerts } };
}

function instrumentOf(symbol: string, tickSize: number | null): Instrument | null {
  if (tickSize !== null) return instrumentFor(symbol, { tickSize });
  return knownInstrument(symbol);
}

function unknownTick(symbol: string): Problem {
  return {
    code: 'unknown-tick',
    text: {
      pt: `O passo de preço de ${symbol} não é conhecido. Diga-o com --tick-size, por exemplo --tick-size 0.01.`,
      en: `The price step of ${symbol} is not known. Give it with --tick-size, for example --tick-size 0.01.`,
    },
  };
}
