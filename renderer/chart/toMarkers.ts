import type { Alert } from '../../app/alerts/alert';
import type { Candle } from '../../app/market/candle';
import type { Dictionary } from '../i18n/pt';
import type { ExchangeTime } from '../market/exchangeTime';
import { chartTime } from './barData';
import { indexAtOrAfter } from './candleList';
import type { Marker } from './markers/marker';

/** The markers of the alerts whose candles are loaded; `alerts` oldest first. */
export function toMarkers(
  alerts: readonly Alert[],
  candles: readonly Candle[],
  forming: Candle | null,
  exchange: ExchangeTime,
  text: Dictionary,
): readonly Marker[] {
  return alerts.flatMap((alert) => {
    const candle = candles[indexAtOrAfter(candles, alert.candleTime)] ?? forming;
    if (candle?.time !== alert.candleTime) return [];
    return [
      {
        id: alert.id,
        time: chartTime(candle.time, exchange),
        high: candle.high,
        low: candle.low,
        direction: alert.direction,
        letters: alert.patterns.map((pattern) => text.patternLetter[pattern]).join(''),
        severity: alert.severity,
        hollow: alert.reason !== null,
      },
    ];
  });
}
