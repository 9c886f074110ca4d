import { ATR, BollingerBands, RSI } from '@debut/indicators';
import type { Candle } from '../../../../app/market/candle';
import { ALL_DETECTORS, type StreamingContender } from '../contender';
import { orZero } from '../orZero';
import { createGluedDetectors } from '../gluedDetectors';

/** Candles before the first with a deviation, an RSI and an ATR; its typings promise values all the time. */
const DEVIATION_FROM = 20;
const RSI_FROM = 15;

/**
 * What one would write in an afternoon: @debut/indicators for the numbers and the five candle detectors glued
 * on, streaming candle objects; no validation, calendar, restarts, plans, alerts or snapshots.
 */
export const debutWithDetectors: StreamingContender = {
  name: '@debut/indicators + detectors',
  work: ALL_DETECTORS,
  createSeries: () => {
    const rsi = new RSI(14);
    const atr = new ATR(20);
    const bands = new BollingerBands(20, 1);
    const detect = createGluedDetectors();
    let seen = 0;
    return (candle: Candle) => {
      const strength = rsi.nextValue(candle.close);
      const range: unknown = atr.nextValue(candle.high, candle.low, candle.close);
      const band = bands.nextValue(candle.close);
      seen += 1;
      const deviation = seen < DEVIATION_FROM ? NaN : band.upper - band.middle;
      const z = deviation > 0 ? (candle.close - band.middle) / deviation : NaN;
      return detect(
        candle,
        z,
        seen < RSI_FROM ? NaN : strength,
        seen <= DEVIATION_FROM ? NaN : orZero(range),
      );
    };
  },
};
