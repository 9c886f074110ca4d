import type { History } from './history';

/** Candle numbers, `to` exclusive. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** The candles of the last `sessions` session days of a history; all of them when it has fewer. */
export function lastSessions({ days }: Pick<History, 'days'>, sessions: number): Period {
  const to = days.length;
  let counted = 0;
  let from = to;
  while (from > 0) {
    const isBorder = from === to || days[from - 1] !== days[from];
    if (isBorder && ++counted > sessions) break;
    from--;
  }
  return { from, to };
}

/** The candles that opened from `from` on and before `to`, UTC ms; null has no end. */
export function between(
  { candles }: Pick<History, 'candles'>,
  from: number | null,
  to: number | null,
): Period {
  const first = from === null ? 0 : candles.findIndex(({ time }) => time >= from);
  const end = to === null ? -1 : candles.findIndex(({ time }) => time >= to);
  return {
    from: first === -1 ? candles.length : first,
    to: end === -1 ? candles.length : end,
  };
}
