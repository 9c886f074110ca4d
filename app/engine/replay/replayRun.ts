import type { AlertDraft } from '../../alerts/alert';
import type { PriceLevel } from '../../detectors/priceLevel';
import type { Candle } from '../../market/candle';
import type { Instrument } from '../../market/instrument';
import type { SeriesKey } from '../../market/series';
import { createEngine } from '../createEngine';
import type { EngineSettings } from '../engineSettings';
import type { Engine } from '../engineTypes';

/** What is replayed. */
export interface ReplayMarket {
  readonly key: SeriesKey;
  readonly instrument: Instrument;
  /** Oldest first, no time twice. */
  readonly candles: readonly Candle[];
}

/**
 * Candles of the past through an engine of their own, one after the other: the same engine with the same settings, so
 * the alerts are those that the candles gave, or would have given, when they were news. Nothing else hears of them.
 */
export class ReplayRun {
  /** Everything found up to here, refused candidates included, oldest first. */
  readonly found: AlertDraft[] = [];
  /** Candles that have closed. */
  position = 0;
  private engine: Engine;

  constructor(
    private readonly settings: EngineSettings,
    readonly market: ReplayMarket,
    /** Price levels that it watches, from their own moments of the market on. */
    private readonly levels: readonly PriceLevel[] = [],
  ) {
    this.engine = this.freshEngine();
  }

  get length(): number {
    return this.market.candles.length;
  }

  /** The candle that closed last; null at the start. */
  get last(): Candle | null {
    return this.market.candles[this.position - 1] ?? null;
  }

  /** Closes the next candle; what it found, or null at the end. */
  step(): readonly AlertDraft[] | null {
    const candle = this.market.candles[this.position];
    if (candle === undefined) return null;
    this.position += 1;
    const step = this.engine.step(this.market.key, {
      candle,
      previousTime: null,
      origin: 'replay',
      historical: false,
      marketNow: null,
    });
    const drafts = step.kind === 'appended' ? step.drafts : [];
    this.found.push(...drafts);
    return drafts;
  }

  /** Goes to the moment when exactly `position` candles have closed, forwards or back. */
  moveTo(position: number): void {
    const wanted = Math.max(0, Math.min(this.length, Math.floor(position)));
    if (wanted < this.position) {
      this.engine = this.freshEngine();
      this.found.length = 0;
      this.position = 0;
    }
    while (this.position < wanted) this.step();
  }

  /** How many candles open before `time`, UTC ms. */
  countBefore(time: number): number {
    const { candles } = this.market;
    let low = 0;
    let high = candles.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((candles[middle]?.time ?? Infinity) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private freshEngine(): Engine {
    const engine = createEngine(this.settings);
    engine.openSeries(this.market.key, this.market.instrument);
    engine.setLevels(this.market.key, this.levels);
    return engine;
  }
}
