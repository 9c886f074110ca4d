import type { Candle } from '../../../app/market/candle';
import { timeframeMs, type Timeframe } from '../../../app/market/timeframe';
import { serverOffset, serverTime } from './serverTime';

/** Rows of one `hist` line. */
const HIST_ROWS = 300;

/** A line of the protocol without its number. */
export type TerminalLine = Readonly<Record<string, unknown>> & { readonly t: string };

export interface TerminalFacts {
  readonly candles: readonly Candle[];
  readonly symbol: string;
  readonly timeframe: Timeframe;
  readonly tickSize: number;
  /** Decimals of a price. */
  readonly digits: number;
  readonly token: string;
  /** Name of the file, shown as the broker. */
  readonly source: string;
}

/** What a terminal that has these candles as its history would write (mt5-bridge.md section 2). */
export interface TerminalLines {
  /** @param forming index of the candle that is forming */
  hello(forming: number): TerminalLine;
  /** The candles from `from` up to and without `to`, at most 300 a line; one empty line when there are none. */
  history(rid: number, from: number, to: number): readonly TerminalLine[];
  bar(index: number, provisional: boolean): TerminalLine;
  form(state: Candle): TerminalLine;
  /** @param utc what the market's clock shows, ms */
  heartbeat(utc: number): TerminalLine;
}

export function createTerminalLines(facts: TerminalFacts): TerminalLines {
  const { candles, symbol, timeframe, tickSize, digits, token, source } = facts;
  const timeOf = (index: number): number => candles[index]?.time ?? 0;
  const openBefore = (index: number): number => (index > 0 ? serverTime(timeOf(index - 1)) : 0);
  return {
    hello(forming) {
      const now = timeOf(forming);
      return {
        t: 'hello',
        v: 1,
        vmin: 1,
        sid: `bridge-sim-${process.pid}`,
        tok: token,
        ea: 'bridge-sim',
        build: 0,
        sym: symbol,
        basis: '',
        tf: timeframeMs(timeframe) / 1000,
        dg: digits,
        pt: 10 ** -digits,
        ts: tickSize,
        chart: 'last',
        acct: 'demo',
        srv: 'bridge-sim',
        broker: source,
        off: serverOffset(now),
        now: serverTime(now),
        cur: serverTime(now),
        maxb: candles.length,
        delayed: 0,
      };
    },
    history(rid, from, to) {
      const lines: TerminalLine[] = [];
      for (let start = from, i = 0; i === 0 || start < to; start += HIST_ROWS, i++) {
        const stop = Math.min(start + HIST_ROWS, to);
        const bars = candles.slice(start, stop).map(rowOf);
        lines.push({
          t: 'hist',
          rid,
          i,
          p: openBefore(start),
          end: stop >= to,
          sync: true,
          partial: false,
          bars,
        });
      }
      return lines;
    },
    bar(index, provisional) {
      const candle = candles[index];
      if (candle === undefined) throw new RangeError(`No candle ${index}`);
      return { t: 'bar', p: openBefore(index), prov: provisional, rev: false, b: rowOf(candle) };
    },
    form: (state) => ({ t: 'form', ms: state.time, bid: 0, ask: 0, last: state.close, b: rowOf(state) }),
    heartbeat: (utc) => ({
      t: 'hb',
      now: serverTime(utc),
      off: serverOffset(utc),
      conn: true,
      last: serverTime(utc),
      drop: 0,
      sendms: 0,
    }),
  };
}

function rowOf(candle: Candle): readonly number[] {
  const { time, open, high, low, close, tickVolume, realVolume, spread } = candle;
  return [serverTime(time), open, high, low, close, tickVolume, realVolume, spread];
}
