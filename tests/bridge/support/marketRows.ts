import type { Candle } from '../../../app/market/candle';
import type { Random } from '../../support/series/random';
import type { Row } from './scriptedTerminal';

const GRID = 5;

/** One candle of a walk on WIN's grid of 5 points, after a close. */
export function walkRow(random: Random, time: number, close: number): Row {
  const step = (reach: number): number => random.int(-reach, reach) * GRID;
  const open = close + step(4);
  const end = open + step(30);
  const high = Math.max(open, end) + Math.abs(step(10));
  const low = Math.min(open, end) - Math.abs(step(10));
  return [time, open, high, low, end, random.int(1, 900), random.int(0, 9000), GRID];
}

export interface PastOptions {
  readonly count: number;
  /** The first period after the past, server epoch seconds. */
  readonly before: number;
  /** Length of a candle, s. */
  readonly seconds: number;
  /** How many periods of a hundred have no trade and no candle. */
  readonly emptyPercent?: number;
}

/** Closed candles up to a moment, oldest first. */
export function pastRows(random: Random, options: PastOptions): Row[] {
  const { count, before, seconds, emptyPercent = 0 } = options;
  const times: number[] = [];
  for (let time = before - seconds; times.length < count; time -= seconds) {
    if (!random.chance(emptyPercent / 100)) times.unshift(time);
  }
  let close = 178_000;
  return times.map((time) => {
    const row = walkRow(random, time, close);
    close = row[4];
    return row;
  });
}

/** The candle while it forms: right after its first trade, and when `part` of its trades are done. */
export function formingRow(row: Row, part: number): Row {
  const [time, open, high, low, close, ticks, volume, spread] = row;
  if (part === 0) return [time, open, open, open, open, 1, Math.min(volume, 1), spread];
  return [
    time,
    open,
    part < 0.6 ? Math.max(open, close) : high,
    low,
    close,
    Math.ceil(ticks * part),
    Math.ceil(volume * part),
    spread,
  ];
}

/** A row as the app stores it. @param offset server clock minus UTC, s */
export function candleOf(row: Row, offset: number): Candle {
  const [time, open, high, low, close, tickVolume, realVolume, spread] = row;
  return { time: (time - offset) * 1000, open, high, low, close, tickVolume, realVolume, spread };
}
