import type {
  BackfillChunk,
  BackfillVerdict,
  CandleVerdict,
  FeedReport,
  FormingCandle,
  MarketPort,
  SeriesOpening,
} from '../../../../app/engine/ports';
import type { IncomingCandle } from '../../../../app/engine/ports/market';
import type { Candle } from '../../../../app/market/candle';
import type { SeriesKey } from '../../../../app/market/series';

/** The market port in memory, by the apply rule of mt5-bridge.md; remembers all it was told. */
export class MemoryMarket implements MarketPort {
  readonly openings: SeriesOpening[] = [];
  readonly applied: IncomingCandle[] = [];
  readonly chunks: BackfillChunk[] = [];
  readonly forms: FormingCandle[] = [];
  readonly feeds: FeedReport[] = [];
  /** Bars that detectors would see as news. */
  readonly live: Candle[] = [];
  failStorage = false;
  #candles: Candle[] = [];

  constructor(stored: readonly Candle[] = []) {
    this.#candles = [...stored];
  }

  get candles(): readonly Candle[] {
    return this.#candles;
  }

  get times(): readonly number[] {
    return this.#candles.map(({ time }) => time);
  }

  get states(): readonly string[] {
    return this.feeds.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]);
  }

  openSeries(opening: SeriesOpening) {
    this.openings.push(opening);
    return { last: this.#candles.at(-1) ?? null, count: this.#candles.length };
  }

  apply(_key: SeriesKey, incoming: IncomingCandle): CandleVerdict {
    this.applied.push(incoming);
    if (this.failStorage) return { kind: 'rejected', reason: 'storage-failed' };
    const verdict = this.#take(incoming.candle, incoming.previousTime, 3);
    if (verdict.kind === 'appended' && incoming.origin !== 'backfill') this.live.push(incoming.candle);
    return verdict;
  }

  backfill(_key: SeriesKey, chunk: BackfillChunk): BackfillVerdict {
    this.chunks.push(chunk);
    const verdict = { appended: 0, revised: 0, duplicates: 0, gap: null as { last: number } | null };
    const rejected: { time: number; reason: string }[] = [];
    let previous = chunk.previousTime;
    for (const candle of chunk.candles) {
      const one = this.#take(candle, previous, Infinity);
      previous = candle.time;
      if (one.kind === 'gap') return { ...verdict, rejected, gap: { last: one.last } };
      if (one.kind === 'appended') verdict.appended += 1;
      if (one.kind === 'appended' && candle.time >= chunk.liveFrom) this.live.push(candle);
      if (one.kind === 'revised') verdict.revised += 1;
      if (one.kind === 'duplicate') verdict.duplicates += 1;
      if (one.kind === 'rejected') rejected.push({ time: candle.time, reason: one.reason });
    }
    return { ...verdict, rejected };
  }

  forming(_key: SeriesKey, forming: FormingCandle): void {
    this.forms.push(forming);
  }

  feed(_key: SeriesKey, report: FeedReport): void {
    this.feeds.push(report);
  }

  #take(candle: Candle, previousTime: number | null, revisable: number): CandleVerdict {
    const last = this.#candles.at(-1);
    if (last === undefined || candle.time > last.time) {
      if (last !== undefined && previousTime !== null && previousTime !== last.time) {
        return { kind: 'gap', last: last.time };
      }
      this.#candles.push(candle);
      return { kind: 'appended', alerts: 0 };
    }
    const index = this.#candles.findIndex(({ time }) => time === candle.time);
    if (index < this.#candles.length - revisable) return { kind: 'rejected', reason: 'too-old' };
    if (index === -1) {
      this.#candles = [...this.#candles, candle].sort((a, b) => a.time - b.time);
      return { kind: 'revised' };
    }
    if (JSON.stringify(this.#candles[index]) === JSON.stringify(candle)) return { kind: 'duplicate' };
    this.#candles[index] = candle;
    return { kind: 'revised' };
  }
}
