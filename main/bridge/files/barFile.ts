import type { Candle } from '../../../app/market/candle';
import type { Timeframe } from '../../../app/market/timeframe';

/** A row that did not become a candle. */
export interface RejectedRow {
  /** Line in the file, the header being line 1. */
  readonly line: number;
  /** In English, for lists and logs: `close is not a number: "12a"`. */
  readonly reason: string;
}

/** What a file of candles holds, whatever its format. */
export interface BarFile {
  /** Oldest first, no time twice, in UTC. */
  readonly candles: readonly Candle[];
  /** The commonest step from candle to candle. */
  readonly timeframe: Timeframe;
  /** Rows below the header. */
  readonly rows: number;
  readonly rejected: readonly RejectedRow[];
  /** Rows that say exactly what another row says. */
  readonly duplicates: number;
}
