/** Where an alert stands in the history: ordered by candle, then by the order of storing. */
export interface AlertPlace {
  /** Open time of the candle, UTC ms, a whole minute. */
  readonly candleTime: number;
  readonly seq: number;
}

const MINUTE = 60_000;
/** 134 million alerts, and minutes until the year 2225, fit into one exact double. */
const SEQ_SPAN = 2 ** 27;

export function packPlace({ candleTime, seq }: AlertPlace): number {
  return Math.floor(candleTime / MINUTE) * SEQ_SPAN + seq;
}

/** The first place of the minute at or after `time`. */
export function packTime(time: number): number {
  return Math.ceil(time / MINUTE) * SEQ_SPAN;
}

export function unpackPlace(packed: number): AlertPlace {
  return { candleTime: Math.floor(packed / SEQ_SPAN) * MINUTE, seq: seqOfPacked(packed) };
}

/** Of a place, or of a number of an alert alone. The remainder of doubles is slow, this is not. */
export function seqOfPacked(packed: number): number {
  return packed - Math.floor(packed / SEQ_SPAN) * SEQ_SPAN;
}
