import type { Candle } from '../../app/market/candle';
import type { CandleRejection } from '../../app/market/candleRejection';
import type { Instrument } from '../../app/market/instrument';
import { PriceGrid } from '../../app/market/priceGrid';
import { LAST_SECOND } from './lastSecond';
import type { MarketClock } from './marketClock';
import { admitRow } from './quarantine';
import { readRow } from './readRow';
import type { ServerClock } from './serverClock';

/** What became of a row. */
export interface ReadCandle {
  /** Null when it went into quarantine. */
  readonly candle: Candle | null;
  /** Its open time, UTC ms; null when not even that is readable. */
  readonly time: number | null;
}

/** Turns rows of one series into candles, the unfit ones into a count and a log line. */
export interface CandleReader {
  /** Null when the value is not a row at all. */
  read(value: unknown): ReadCandle | null;
}

export interface CandleReaderOptions {
  readonly instrument: Instrument;
  readonly periodMs: number;
  /** The clock in force: the offset may change while the bridge is connected. */
  readonly server: () => ServerClock;
  readonly market: MarketClock;
  readonly onQuarantine: (reason: CandleRejection, time: number | null) => void;
}

export function createCandleReader(options: CandleReaderOptions): CandleReader {
  const grid = new PriceGrid(options.instrument.tickSize);
  const period = options.periodMs / 1000;
  return {
    read(value) {
      const row = readRow(value);
      if (row === null) return null;
      const server = options.server();
      const serverNow = server.toServer(options.market.now());
      const verdict = admitRow(row, { grid, period, serverNow, toUtc: (seconds) => server.toUtc(seconds) });
      if (verdict.ok) return { candle: verdict.candle, time: verdict.candle.time };
      const hasDate = Number.isInteger(row.time) && row.time >= 0 && row.time <= LAST_SECOND;
      const time = hasDate ? server.toUtc(row.time) : null;
      options.onQuarantine(verdict.reason, time);
      return { candle: null, time };
    },
  };
}
