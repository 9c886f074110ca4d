import { knownInstrument } from '../../app/market/instruments';
import type { Candle } from '../../app/market/candle';
import type { Instrument } from '../../app/market/instrument';
import type { Timeframe } from '../../app/market/timeframe';
import { readCandleFile } from '../bridge/files/readCandleFile';
import { NO_CHOICES, type InstrumentLookup } from '../bridge/files/readingChoices';
import { rowFaultText } from '../bridge/files/rowFaultText';
import type { Text } from '../problem';
import type { Result } from '../result';

/** A file of candles for the command line, which does not know the bridge. */
export interface Bars {
  /** What the file or its name says; null for neither. */
  readonly symbol: string | null;
  /** What is known of the symbol, the trader's own words first; null for nothing. */
  readonly known: Instrument | null;
  /** Oldest first. */
  readonly candles: readonly Candle[];
  readonly timeframe: Timeframe;
  readonly rejected: readonly { readonly line: number; readonly reason: Text }[];
  readonly rejectedCount: number;
}

/** Reads a file of candles or ticks in any known notation; `symbol`: null leaves it to the file. */
export async function readBars(
  path: string,
  symbol: string | null = null,
  instrumentOf: InstrumentLookup = knownInstrument,
): Promise<Result<Bars>> {
  const read = await readCandleFile({
    path,
    choices: { ...NO_CHOICES, symbol },
    instrumentOf,
  });
  if (!read.ok) return read;
  const { understood, candles, timeframe, rejected, rejectedCount } = read.value;
  return {
    ok: true,
    value: {
      symbol: understood.symbol,
      known: understood.symbol === null ? null : instrumentOf(understood.symbol),
      candles: candles.slice(0, candles.length),
      timeframe,
      rejected: rejected.map(({ line, fault }) => ({ line, reason: rowFaultText(fault) })),
      rejectedCount,
    },
  };
}
