import { instrumentFor } from '../../../app/market/instruments';
import type { Instrument } from '../../../app/market/instrument';
import type { SeriesKey } from '../../../app/market/series';

/** The series of the simulated market; never mixed with real candles. */
export const SIMULATED_SERIES: SeriesKey = { symbol: 'WIN$SIM', timeframe: 'M5' };

/** Like the WIN mini-index: 5 points a tick, R$ 0.20 a point and contract. */
export const SIMULATED_INSTRUMENT: Instrument = instrumentFor(SIMULATED_SERIES.symbol, { tickSize: 5 });
