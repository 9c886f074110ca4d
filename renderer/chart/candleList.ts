import type { Candle } from '../../app/market/candle';

/** What an insertion did to the list. */
export interface ListChange {
  /** Index of the first candle that is new or has other values; null when none has. */
  readonly from: number | null;
  /** A candle came in between or before others, so that later ones moved. */
  readonly moved: boolean;
}

/**
 * Inserts candles into a list that is sorted by open time, in place. A candle of a known time replaces the old
 * one. Appending at the end, the usual case, costs nothing but the push.
 */
export function insertCandles(list: Candle[], candles: readonly Candle[]): ListChange {
  let from: number | null = null;
  let moved = false;
  for (const candle of candles) {
    const last = list.at(-1);
    let at = list.length;
    if (last === undefined || candle.time > last.time) {
      list.push(candle);
    } else {
      at = indexAtOrAfter(list, candle.time);
      const known = list[at];
      if (known?.time === candle.time) {
        if (sameValues(known, candle)) continue;
        list[at] = candle;
      } else {
        list.splice(at, 0, candle);
        moved = true;
      }
    }
    from = from === null ? at : Math.min(from, at);
  }
  return { from, moved };
}

/** The first index whose candle opened at `time` or later; the length when none did. */
export function indexAtOrAfter(list: readonly { readonly time: number }[], time: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle]?.time ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sameValues(a: Candle, b: Candle): boolean {
  return (
    a.open === b.open &&
    a.high === b.high &&
    a.low === b.low &&
    a.close === b.close &&
    a.tickVolume === b.tickVolume &&
    a.realVolume === b.realVolume
  );
}
