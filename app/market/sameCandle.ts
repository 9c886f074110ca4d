import type { Candle } from './candle';

/** True when both open at the same time with the same values. */
export function sameCandle(a: Candle, b: Candle): boolean {
  return (
    a.time === b.time &&
    a.open === b.open &&
    a.high === b.high &&
    a.low === b.low &&
    a.close === b.close &&
    a.tickVolume === b.tickVolume &&
    a.realVolume === b.realVolume &&
    a.spread === b.spread
  );
}
