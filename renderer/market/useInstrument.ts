import { decimalsOf } from '../../app/market/decimalsOf';
import type { Instrument } from '../../app/market/instrument';
import { calendarOf, knownInstrument } from '../../app/market/instruments';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { useMarket } from '../state/marketStore';

/**
 * The instrument of a series; one that is no longer open is known by its name, or by the decimals of `price`.
 */
export function useInstrument(key: SeriesKey, price: number): Instrument {
  const id = seriesId(key);
  const open = useMarket((market) => market.series.get(id)?.summary.instrument);
  return open ?? knownInstrument(key.symbol) ?? guess(key.symbol, price);
}

function guess(symbol: string, price: number): Instrument {
  const digits = Math.min(8, decimalsOf(price));
  return {
    symbol,
    tickSize: 10 ** -digits,
    pointValue: 1,
    currency: 'BRL',
    digits,
    calendar: calendarOf(symbol),
  };
}
