import type {
  CandlestickData,
  HistogramData,
  PriceFormatCustom,
  UTCTimestamp,
  WhitespaceData,
} from 'lightweight-charts';
import type { Language } from '../../app/contract/ipcPreferences';
import type { Candle } from '../../app/market/candle';
import type { Instrument } from '../../app/market/instrument';
import { formatsOf } from '../i18n/formats';
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

/** Contracts where the source knows them, else price updates; 0 when it knows neither. */
export function volumeOf({ realVolume, tickVolume }: Candle): number {
  // A candle has at least one update, so 1 is what a source says that does not count them.
  return realVolume > 0 ? realVolume : tickVolume > 1 ? tickVolume : 0;
}

export function volumeBar(
  candle: Candle,
  exchange: ExchangeTime,
  theme: ChartTheme,
): HistogramData<UTCTimestamp> | WhitespaceData<UTCTimestamp> {
  const time = chartTime(candle.time, exchange);
  if (volumeOf(candle) === 0) return { time };
  return {
    time,
    value: volumeOf(candle),
    color: candle.close >= candle.open ? theme.volumeUp : theme.volumeDown,
  };
}

/** Prices as the trader writes them. The crosshair moves freely; prices exist on the tick grid only. */
export function tickPrices({ digits, tickSize }: Instrument, language: Language): PriceFormatCustom {
  const formats = formatsOf(language);
  return {
    type: 'custom',
    minMove: tickSize,
    formatter: (price: number) => formats.price(Math.round(price / tickSize) * tickSize, digits),
  };
}
