import type { Candle } from '../../app/market/candle';
import type { CalendarId } from '../../app/market/instrument';
import type { SeriesKey } from '../../app/market/series';
import type { Text } from '../problem';

/** A candle on which a file and the bridge disagree; the bridge's was kept. */
export interface Difference {
  /** UTC ms. */
  readonly time: number;
  readonly file: Candle;
  readonly bridge: Candle;
}

/** What became of a file of candles. */
export interface ImportReport {
  readonly key: SeriesKey;
  readonly calendar: CalendarId;
  /** Rows of the file below its header. */
  readonly rows: number;
  /** Candles that the file holds, each moment once. */
  readonly kept: number;
  /** Rows that say what another row of the file says. */
  readonly repeated: number;
  /** Candles that were handed in before the end, or before it was stopped. */
  readonly taken: number;
  readonly appended: number;
  /** Candles that were stored before. */
  readonly duplicates: number;
  readonly revised: number;
  /** Rows that were not read and candles that were not taken; the first thousand. */
  readonly rejected: readonly { readonly at: string; readonly reason: Text }[];
  readonly rejectedCount: number;
  /** The first thousand. */
  readonly differences: readonly Difference[];
  readonly differenceCount: number;
  /** Alerts the candles would have made, recorded as history. */
  readonly alerts: number;
  /** How the file was read, a clause each. */
  readonly understood: readonly Text[];
  /** MetaTrader wrote only as many bars as its chart may hold. */
  readonly cutOff: boolean;
  /** The person stopped it: the candles after `taken` are not stored. */
  readonly stopped: boolean;
}
