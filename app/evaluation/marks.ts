import type { Direction } from '../market/direction';
import type { History } from './history';
import { isAtEdge, type Opportunity } from './opportunity';

/** A moment that a trader calls an opportunity. */
export interface Mark {
  /** UTC ms, in or at the opening of its candle. */
  readonly time: number;
  readonly direction: Direction;
}

/** The trader's marks as opportunities, in time's order; marks that lie on no candle of the history apart. */
export function opportunitiesOf(
  marks: readonly Mark[],
  { candles }: Pick<History, 'candles'>,
  candleLength: number,
): { readonly events: readonly Opportunity[]; readonly misplaced: readonly Mark[] } {
  const at = new Map(candles.map(({ time }, index) => [time, index]));
  const events: Opportunity[] = [];
  const misplaced: Mark[] = [];
  for (const mark of [...marks].sort((a, b) => a.time - b.time)) {
    const candle = at.get(mark.time) ?? at.get(openTimeBefore(mark.time, candles, candleLength));
    if (candle === undefined) {
      misplaced.push(mark);
      continue;
    }
    const place = { first: candle, last: candle };
    events.push({
      ...place,
      direction: mark.direction,
      magnitude: null,
      atEdge: isAtEdge(place, candles.length),
    });
  }
  return { events, misplaced };
}

/** The open time of the candle in which a moment lies; NaN when there is none. */
function openTimeBefore(time: number, candles: History['candles'], length: number): number {
  let low = 0;
  let high = candles.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (candles[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  const before = candles[low - 1];
  return before !== undefined && time < before.time + length ? before.time : NaN;
}
