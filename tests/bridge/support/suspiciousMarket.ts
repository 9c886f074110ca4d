import type {
  BackfillChunk,
  BackfillVerdict,
  CandleVerdict,
  FormingCandle,
  MarketPort,
} from '../../../app/engine/ports';
import type { IncomingCandle } from '../../../app/engine/ports/market';
import type { Candle } from '../../../app/market/candle';
import type { SeriesKey } from '../../../app/market/series';
import type { Random } from '../../support/series/random';

const TICK = 5;
const PERIOD_MS = 300_000;
/** Doubles miss the grid by less than this; anything else off the grid must have been refused. */
const DOUBLE_ERROR = 1e-4;
/** A bracket and the eight values behind it. */
const LIST = /\[[^[\],]*(?:,[^[\],]*){7}(?=[,\]])/g;

/**
 * A market that trusts no candle: it has been told every row that a bridge has sent, by a reader of its own, and
 * accepts nothing else. What it answers is drawn by lot, so that every road of the listener is taken.
 */
export class SuspiciousMarket implements MarketPort {
  readonly falseCandles: string[] = [];
  accepted = 0;
  #sent = new Set<string>();
  #last: Candle | null = null;

  constructor(readonly random: Random) {}

  /** The rows of the connection to come; those before are forgotten. */
  expect(lines: readonly Buffer[]): void {
    this.#sent = new Set(lines.flatMap(rowsOf).map(valuesOf));
  }

  openSeries() {
    return { last: this.random.chance(0.5) ? this.#last : null, count: this.#last === null ? 0 : 1 };
  }

  apply(_key: SeriesKey, { candle }: IncomingCandle): CandleVerdict {
    this.#judge(candle);
    const last = this.#last?.time ?? candle.time;
    const kind = this.random.pick([
      'appended',
      'appended',
      'appended',
      'revised',
      'duplicate',
      'gap',
      'rejected',
    ] as const);
    this.#last = candle;
    if (kind === 'appended') return { kind, alerts: 0 };
    if (kind === 'gap') return { kind, last };
    return kind === 'rejected' ? { kind, reason: 'too-old' } : { kind };
  }

  backfill(_key: SeriesKey, { candles }: BackfillChunk): BackfillVerdict {
    for (const candle of candles) this.#judge(candle);
    const last = candles.at(-1) ?? null;
    const gap = last !== null && this.random.chance(0.1) ? { last: last.time } : null;
    if (last !== null) this.#last = last;
    const revised = this.random.chance(0.2) ? 1 : 0;
    return { appended: candles.length - revised, revised, duplicates: 0, rejected: [], gap };
  }

  forming(_key: SeriesKey, { candle }: FormingCandle): void {
    this.#judge(candle);
  }

  feed(): void {
    // Reports of the feed's health carry no candle.
  }

  #judge(candle: Candle): void {
    this.accepted += 1;
    const { time, open, high, low, close, tickVolume, realVolume, spread } = candle;
    const values = [open, high, low, close, tickVolume, realVolume, spread];
    const isCandle =
      Number.isSafeInteger(time) &&
      time % PERIOD_MS === 0 &&
      values.every((value) => Number.isFinite(value) && value >= 0) &&
      [open, high, low, close].every((price) => price > 0 && Math.abs(price % TICK) < DOUBLE_ERROR) &&
      high >= Math.max(open, close) &&
      low <= Math.min(open, close);
    if (!isCandle || !this.#sent.has(valuesOf([0, ...values])))
      this.falseCandles.push(JSON.stringify(candle));
  }
}

/** Everything in a line that could be meant as a row, found without any JSON. */
function rowsOf(line: Buffer): number[][] {
  const lists = line.toString('latin1').match(LIST) ?? [];
  return lists.map((list) => list.slice(1).split(',').map(Number));
}

function valuesOf(row: readonly number[]): string {
  return row
    .slice(1)
    .map((value, at) => (at < 4 ? Math.round(value / TICK) * TICK : value))
    .join();
}
