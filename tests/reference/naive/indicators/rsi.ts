import { wilder } from './wilder';

/** RSI of every close; null in the warm-up of `period` candles; 50 while nothing has moved at all. */
export function rsi(closes: readonly number[], period: number): (number | null)[] {
  const changes = closes.slice(1).map((close, i) => close - closes[i]!);
  const gains = wilder(
    changes.map((change) => Math.max(change, 0)),
    period,
  );
  const losses = wilder(
    changes.map((change) => Math.max(-change, 0)),
    period,
  );
  const values = gains.map((gain, i) => {
    const loss = losses[i];
    if (gain === null || loss == null) return null;
    return gain + loss === 0 ? 50 : 100 * (gain / (gain + loss));
  });
  return [null, ...values];
}
