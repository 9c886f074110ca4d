import type { Candle } from '../../app/market/candle';

/** Whether two candles of the same time say the same; a spread that moved is no revision. */
export function sameValues(a: Candle, b: Candle): boolean {
  return (
    a.open === b.open &&
    a.high === b.high &&
    a.low === b.low &&
    a.close === b.close &&
    a.tickVolume === b.tickVolume &&
    a.realVolume === b.realVolume
  );
}
