import type { Instrument } from '../../../app/market/instrument';

/** A market without holes, as the bench's candles have none; every other part of the engine is at work. */
export const BENCH_INSTRUMENT: Instrument = {
  symbol: 'BENCH',
  tickSize: 5,
  pointValue: 0.2,
  currency: 'BRL',
  digits: 0,
  calendar: 'continuous',
};
