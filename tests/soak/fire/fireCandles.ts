import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import { loadMarketFile } from '../../support/series/loadMarketFile';
import { MARKET_FILES } from '../../support/series/marketFiles';
import { terminalCandles, TEST_INSTRUMENT } from '../../support/terminalCandles';

export interface FireMarket {
  readonly instrument: Instrument;
  readonly candles: readonly Candle[];
}

/** The first `count` candles of a real file of WIN M5; of a made market on a machine without the data. */
export function fireCandles(file: string | null, count: number): FireMarket {
  const [source] = MARKET_FILES;
  if (file === null || source === undefined)
    return { instrument: TEST_INSTRUMENT, candles: terminalCandles(count) };
  return { instrument: source.instrument, candles: loadMarketFile(file, source).slice(0, count) };
}
