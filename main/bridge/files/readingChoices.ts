import { NO_FILE_CHOICES } from '../../../app/contract/noFileChoices';
import type { Instrument } from '../../../app/market/instrument';
import type { Timeframe } from '../../../app/market/timeframe';
import type { TickPrice } from './candles/tickRows';
import type { Delimiter } from './columns/sniffDelimiter';
import type { TextEncoding } from './text/textEncoding';
import type { DateOrder } from './values/momentFormat';
import type { DecimalSign } from './values/sniffDecimal';

/** What a person says of a file; null where the file shall say it itself. */
export interface ReadingChoices {
  readonly symbol: string | null;
  readonly timeframe: Timeframe | null;
  /** IANA zone of the clock the times show. */
  readonly zone: string | null;
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
  readonly decimal: DecimalSign | null;
  readonly dateOrder: DateOrder | null;
  /** Names of columns from left to right, as a header would have them; `-` for one that is not used. */
  readonly columns: readonly string[] | null;
  /** Of ticks: the price that candles are made of. */
  readonly price: TickPrice | null;
}

/** Everything is left to the file; the window begins with the same. */
export const NO_CHOICES: ReadingChoices = NO_FILE_CHOICES;

/** The instrument of a symbol; null when nobody knows its tick size. */
export type InstrumentLookup = (symbol: string) => Instrument | null;
