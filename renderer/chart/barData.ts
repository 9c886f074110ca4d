import type { CandlestickData, HistogramData, UTCTimestamp } from 'lightweight-charts';
import type { Candle } from '../../app/market/candle';
import type { ExchangeTime } from '../market/exchangeTime';
import type { ChartTheme } from './chartTheme';

/**
 * The chart's time of a moment: seconds on the exchange's wall clock. The library knows no zones and sets its
 * day borders by the number it is given.
 */
export function chartTime(time: number, exchange: ExchangeTime): UTCTimestamp {
  return (exchange.wall(time) / 1000) as UTCTimestamp;
}

export function candleBar(candle: Candle, exchange: ExchangeTime): CandlestickData<UTCTimestamp> {
  const { open, high, low, close } = candle;
  return { time: chartTime(candle.time, exchange), open, high, low, close };
}

/** Contracts where the source knows them, else price updates. */
export function volumeOf({ realVolume, tickVolume }: Candle): number {
  return realVolume > 0 ? realVolume : tickVolume;
}

export function volumeBar(
  candle: Candle,
  exchange: ExchangeTime,
  theme: ChartTheme,
): HistogramData<UTCTimestamp> {
  return {
    time: chartTime(candle.time, exchange),
    value: volumeOf(candle),
    color: candle.close >= candle.open ? theme.volumeUp : theme.volumeDown,
  };
}
