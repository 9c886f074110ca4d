import { ATR, BollingerBands, RSI } from 'trading-signals';
import { FOUR_INDICATORS, type StreamingContender } from '../contender';

/** https://github.com/bennycode/trading-signals */
export const tradingSignals: StreamingContender = {
  name: 'trading-signals',
  work: FOUR_INDICATORS,
  createSeries: () => {
    const rsi = new RSI(14);
    const atr = new ATR(20);
    const bands = new BollingerBands(20, 1);
    return (candle) => {
      const strength = rsi.update(candle.close, false);
      const range = atr.update(candle, false);
      const band = bands.update(candle.close, false);
      return (strength ?? 0) + (range ?? 0) + (band?.upper ?? 0);
    };
  },
};
