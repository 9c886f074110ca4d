import type { CalendarId } from '../../../app/market/instrument';
import type { Timeframe } from '../../../app/market/timeframe';
import type { LongerStretch } from './candles/longerStretch';
import type { CandleList } from './candles/candleList';
import type { TickPrice } from './candles/tickRows';
import type { ColumnRoles } from './columns/columnRole';
import type { Delimiter } from './columns/sniffDelimiter';
import type { RowFault } from './rowFault';
import type { TextEncoding } from './text/textEncoding';
import type { MomentFormat } from './values/momentFormat';
import type { DecimalSign } from './values/sniffDecimal';

/** A row that did not become a candle. */
export interface RejectedRow {
  /** Line in the file, the first line being 1. */
  readonly line: number;
  readonly fault: RowFault;
}

/** How a file was read: every guess, and every choice in its place. */
export interface Understanding {
  readonly kind: 'bars' | 'ticks';
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
  readonly delimiter: Delimiter;
  readonly decimal: DecimalSign;
  /** Line of the column names; null without one. */
  readonly headerLine: number | null;
  readonly names: readonly string[];
  readonly roles: ColumnRoles;
  readonly moment: MomentFormat;
  /** Its days could be its months as well. */
  readonly orderUnsure: boolean;
  /** IANA zone of the clock the times show; null when each time says its own. */
  readonly zone: string | null;
  readonly order: 'oldest-first' | 'newest-first' | 'mixed';
  /** Of ticks: the price that candles are made of. */
  readonly price: TickPrice | null;
  /** Null when neither the file nor its name says it. */
  readonly symbol: string | null;
  /** The hours of the symbol, by the trader's own words first; B3's without one. */
  readonly calendar: CalendarId;
  /** The coarsest common price step on which all prices lie; null when there is none. */
  readonly priceStep: number | null;
}

/** What a file of candles or ticks holds, whatever its format. */
export interface CandleFile {
  readonly understood: Understanding;
  readonly candles: CandleList;
  readonly timeframe: Timeframe;
  /** The timeframe of the file's own candles, when they were joined to a longer one. */
  readonly joinedFrom: Timeframe | null;
  /** A stretch of candles that look like a longer timeframe's; null when there is none. */
  readonly stretch: LongerStretch | null;
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** The first ones, in order of lines. */
  readonly rejected: readonly RejectedRow[];
  readonly rejectedCount: number;
  /** Rows that say exactly what another row says. */
  readonly duplicates: number;
  /** The terminal stopped at "Max bars in chart". */
  readonly cutOff: boolean;
  /** The first rows as they stand there. */
  readonly firstRows: readonly (readonly string[])[];
}
