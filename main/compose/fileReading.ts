import { TICK_PRICES } from '../bridge/files/candles/tickRows';
import { TEXT_ENCODINGS } from '../bridge/files/text/textEncoding';
import { DATE_ORDERS } from '../bridge/files/values/momentFormat';
import { DECIMAL_SIGNS } from '../bridge/files/values/sniffDecimal';

/** What can be said of a file, for rooms that do not know the bridge. */
export const FILE_CHOICES = {
  encodings: TEXT_ENCODINGS,
  decimals: DECIMAL_SIGNS,
  dateOrders: DATE_ORDERS,
  prices: TICK_PRICES,
} as const;

export { NO_CHOICES, type ReadingChoices } from '../bridge/files/readingChoices';
