import { unpackCandles } from '../../app/contract/ipcCandles';
import type { FeedBatch } from '../../app/contract/ipcFeed';
import type { Candle } from '../../app/market/candle';
import { seriesId, type SeriesKey } from '../../app/market/series';
import { timeframeMs } from '../../app/market/timeframe';
import { request } from '../api/request';
import { insertCandles } from './candleList';

const FIRST_PAGE = 2_000;
const OLDER_PAGE = 5_000;
const MOST_AT_ONCE = 200_000;
const MOST_RELOADED = 20_000;

export interface CandleSourceListener {
  /** Everything is to be drawn again. */
  reset(): void;
  /** Candles from this index on are new or changed; none before it moved. */
  tail(from: number): void;
  /** The forming candle changed. */
  forming(): void;
  failed(): void;
}

/**
 * The candles of one series as far back as somebody looked, kept up to date by the feed. What arrives while a
 * page is being read waits and is merged after it, so that neither order loses a candle.
 */
export class CandleSource {
  readonly candles: Candle[] = [];
  formingCandle: Candle | null = null;
  /** Nothing older is stored. */
  complete = false;
  private loading: Promise<void> | null = null;
  private waiting: Candle[] = [];
  private ended = false;

  constructor(
    private readonly key: SeriesKey,
    private readonly listener: CandleSourceListener,
  ) {}

  start(): Promise<void> {
    return this.reload(FIRST_PAGE);
  }

  end(): void {
    this.ended = true;
  }

  apply(batch: FeedBatch): void {
    const id = seriesId(this.key);
    if (batch.snapshot !== null) void this.reload(this.reloadSize());
    for (const { key, reset, packed } of batch.candles) {
      if (seriesId(key) !== id) continue;
      if (reset) void this.reload(this.reloadSize());
      this.append(unpackCandles(packed));
    }
    for (const { key, forming } of batch.forming) {
      if (seriesId(key) === id) this.form(forming.candle);
    }
  }

  /** Loads one more page of older candles; at the beginning of the series it does nothing. */
  async loadOlder(size = OLDER_PAGE): Promise<void> {
    const oldest = this.candles[0];
    if (this.loading !== null || this.complete || oldest === undefined) return;
    await this.load(async () => {
      const { symbol, timeframe } = this.key;
      const query = { key: { symbol, timeframe }, before: oldest.time, limit: size };
      const answer = await request('candles:load', query);
      if (this.ended) return;
      if (!answer.ok) {
        this.listener.failed();
        return;
      }
      const older = unpackCandles(answer.value);
      this.complete = older.length < size;
      const newer = this.candles.splice(0);
      for (const candle of older) this.candles.push(candle);
      for (const candle of newer) this.candles.push(candle);
      this.listener.reset();
    });
  }

  /** Loads until the candle that opened at `time` is there, or nothing older is stored. */
  async reach(time: number): Promise<void> {
    while (this.loading !== null) await this.loading;
    while (!this.ended && !this.complete && (this.candles[0]?.time ?? -Infinity) > time) {
      const before = this.candles.length;
      // Drawing once is cheaper than page by page; an exchange trades about a third of the time.
      const slots = ((this.candles[0]?.time ?? time) - time) / timeframeMs(this.key.timeframe);
      await this.loadOlder(Math.min(MOST_AT_ONCE, OLDER_PAGE + Math.ceil(slots * 0.35)));
      if (this.candles.length === before) return;
    }
  }

  private reloadSize(): number {
    return Math.min(MOST_RELOADED, Math.max(FIRST_PAGE, this.candles.length));
  }

  private async reload(limit: number): Promise<void> {
    while (this.loading !== null) await this.loading;
    await this.load(async () => {
      const { symbol, timeframe } = this.key;
      const answer = await request('candles:load', { key: { symbol, timeframe }, before: null, limit });
      if (this.ended) return;
      if (!answer.ok) {
        this.listener.failed();
        return;
      }
      const newest = unpackCandles(answer.value);
      this.complete = newest.length < limit;
      this.candles.length = 0;
      for (const candle of newest) this.candles.push(candle);
      insertCandles(this.candles, this.waiting.splice(0));
      this.dropOldForming();
      this.listener.reset();
    });
  }

  private async load(task: () => Promise<void>): Promise<void> {
    this.loading = task();
    try {
      await this.loading;
    } finally {
      this.loading = null;
    }
    if (!this.ended) this.append(this.waiting.splice(0));
  }

  private append(candles: readonly Candle[]): void {
    if (candles.length === 0) return;
    if (this.loading !== null) {
      this.waiting.push(...candles);
      return;
    }
    const { from, moved } = insertCandles(this.candles, candles);
    this.dropOldForming();
    if (moved) this.listener.reset();
    else if (from !== null) this.listener.tail(from);
  }

  private form(candle: Candle): void {
    const last = this.candles.at(-1);
    if (last !== undefined && candle.time <= last.time) return;
    this.formingCandle = candle;
    if (this.loading === null) this.listener.forming();
  }

  private dropOldForming(): void {
    const last = this.candles.at(-1);
    if (last !== undefined && this.formingCandle !== null && this.formingCandle.time <= last.time) {
      this.formingCandle = null;
    }
  }
}
