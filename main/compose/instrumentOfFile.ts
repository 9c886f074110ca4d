import { instrumentFor } from '../../app/market/instruments';
import type { Instrument } from '../../app/market/instrument';
import type { CandleFile } from '../bridge/files/candleFile';
import type { InstrumentLookup } from '../bridge/files/readingChoices';

/**
 * The instrument of a file's candles: what is known of its symbol, on the price step that was asked or that the
 * prices show. Null without a symbol or a step.
 */
export function instrumentOfFile(
  { understood: { symbol, priceStep } }: CandleFile,
  tickSize: number | null,
  instrumentOf: InstrumentLookup,
): Instrument | null {
  if (symbol === null) return null;
  if (tickSize !== null) return instrumentFor(symbol, { tickSize });
  const known = instrumentOf(symbol);
  // A back-adjusted series has the contract's value, but prices between its ticks.
  const isFiner = known !== null && priceStep !== null && priceStep < known.tickSize;
  if (known !== null && !isFiner) return known;
  return priceStep === null ? null : instrumentFor(symbol, { tickSize: priceStep });
}
