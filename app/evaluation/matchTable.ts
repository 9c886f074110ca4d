import { judge, MATCHES, type Label } from './match';
import { EARLY, LATE, type Opportunity } from './opportunity';
import { DIRECTIONS, type Direction } from '../market/direction';

/** What an alert would be worth on each candle and in each direction; place `cellOf(candle, direction)`. */
export interface MatchTable {
  readonly events: readonly Opportunity[];
  /** Places in `MATCHES`. */
  readonly match: Uint8Array;
  /** The events that an alert there captures: `order[from]` up to, not with, `order[to]` are places in `events`. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly order: Int32Array;
}

/** The place of a candle and direction in a `MatchTable`. */
export function cellOf(candle: number, direction: Direction): number {
  return 2 * candle + (direction === 'long' ? 0 : 1);
}

/** Judges every place of a history once, so that any number of alerts can be looked up. */
export function buildMatchTable(count: number, events: readonly Opportunity[], label: Label): MatchTable {
  const match = new Uint8Array(2 * count);
  const from = new Int32Array(2 * count);
  const to = new Int32Array(2 * count);
  const order: number[] = [];
  for (const direction of DIRECTIONS) {
    const start = order.length;
    // Events of one direction do not overlap, so that their last candles are in order too.
    events.forEach((event, index) => event.direction === direction && order.push(index));
    let low = start;
    let high = start;
    for (let candle = 0; candle < count; candle++) {
      while (high < order.length && events[order[high]!]!.first - EARLY <= candle) high++;
      while (low < high && events[order[low]!]!.last + LATE < candle) low++;
      const near = low === high ? NO_EVENTS : order.slice(low, high).map((index) => events[index]!);
      const cell = cellOf(candle, direction);
      from[cell] = low;
      to[cell] = high;
      match[cell] = MATCHES.indexOf(judge({ candle, direction }, near, label));
    }
  }
  return { events, match, from, to, order: Int32Array.from(order) };
}

const NO_EVENTS: readonly Opportunity[] = [];
