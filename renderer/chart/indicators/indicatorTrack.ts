import { IndicatorSeries, type IndicatorValues } from '../../../app/engine/indicatorSeries';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { Candle } from '../../../app/market/candle';
import type { Instrument } from '../../../app/market/instrument';
import type { Timeframe } from '../../../app/market/timeframe';
import { indexAtOrAfter } from '../candleList';

/** Candles run before the first one shown: Wilder's averages forget what is older, and no window is longer. */
export const LEAD_CANDLES = 4_000;

export interface IndicatorTrackParts {
  readonly instrument: Instrument;
  readonly timeframe: Timeframe;
  readonly settings: EngineSettings;
  /** The candles right before `time`, oldest first, as many as `LEAD_CANDLES`; null when they cannot be had. */
  readonly lead: (time: number) => Promise<readonly Candle[] | null>;
  /** Values from this index on are other than before. */
  readonly changed: (from: number) => void;
}

/**
 * The engine's indicators over the candles of a chart, however far back somebody scrolled: what is shown of a candle
 * does not depend on how much was loaded before it.
 */
export class IndicatorTrack {
  /** One a candle that the engine took, oldest first. */
  values: readonly IndicatorValues[] = [];
  private kept: IndicatorValues[] = [];
  private running: IndicatorSeries | null = null;
  /** The oldest candle that has been run, and the open time of the newest. */
  private first: Candle | null = null;
  private last = -Infinity;
  private asked = 0;
  private waiting = false;

  constructor(private readonly parts: IndicatorTrackParts) {}

  /** The values at the last candle run that opened at or before `time`; null before the first. */
  at(time: number): IndicatorValues | null {
    return this.kept[indexAtOrAfter(this.kept, time + 1) - 1] ?? null;
  }

  /** The list was replaced, or grew at its beginning; `complete`: nothing older exists. */
  async reset(candles: readonly Candle[], complete: boolean): Promise<void> {
    this.asked += 1;
    const { asked } = this;
    const older = this.grownBy(candles);
    if (older === null) this.clear();
    const [oldest] = candles;
    this.waiting = oldest !== undefined;
    if (oldest === undefined) return;
    const lead = complete ? [] : await this.parts.lead(oldest.time);
    if (asked !== this.asked) return;
    this.waiting = false;
    if (lead === null) return;
    if (older === null) {
      this.run(lead, candles);
      this.changed(0);
    } else {
      const before: IndicatorValues[] = [];
      run(this.makeSeries(lead), candles.slice(0, older), before);
      this.kept = [...before, ...this.kept];
      this.first = oldest;
      // What closed meanwhile.
      this.follow(candles, indexAtOrAfter(candles, this.last + 1));
      this.changed(0);
    }
  }

  /** Candles from index `from` on are new or changed. */
  tail(candles: readonly Candle[], from: number, complete: boolean): void {
    const changed = candles[from];
    if (changed === undefined) return;
    if (changed.time > this.last) {
      if (this.waiting) return;
      if (this.running === null) {
        void this.reset(candles, complete);
        return;
      }
      const length = this.kept.length;
      this.follow(candles, indexAtOrAfter(candles, this.last + 1));
      this.changed(length);
    } else if (this.waiting || (from < LEAD_CANDLES && !complete)) {
      this.clear();
      void this.reset(candles, complete);
    } else {
      const start = Math.max(0, from - LEAD_CANDLES);
      const length = indexAtOrAfter(this.kept, changed.time);
      this.kept.length = length;
      this.running = this.makeSeries(candles.slice(start, from));
      this.follow(candles, from);
      this.changed(length);
    }
  }

  /** How many candles came before those that have been run; null when it is another list. */
  private grownBy(candles: readonly Candle[]): number | null {
    if (this.first === null) return null;
    const at = indexAtOrAfter(candles, this.first.time);
    const sameEnd = (candles.at(-1)?.time ?? -Infinity) >= this.last;
    return at > 0 && candles[at] === this.first && sameEnd ? at : null;
  }

  private run(lead: readonly Candle[], candles: readonly Candle[]): void {
    this.kept = [];
    this.first = candles[0] ?? null;
    this.running = this.makeSeries(lead);
    this.follow(candles, 0);
  }

  private follow(candles: readonly Candle[], from: number): void {
    if (this.running !== null) run(this.running, candles.slice(from), this.kept);
    this.last = candles.at(-1)?.time ?? this.last;
  }

  private makeSeries(lead: readonly Candle[]): IndicatorSeries {
    const { instrument, timeframe, settings } = this.parts;
    const series = new IndicatorSeries(instrument, timeframe, settings);
    for (const candle of lead) series.push(candle);
    return series;
  }

  private clear(): void {
    this.kept = [];
    this.running = null;
    this.first = null;
    this.last = -Infinity;
    this.changed(0);
  }

  private changed(from: number): void {
    this.values = this.kept;
    this.parts.changed(from);
  }
}

function run(series: IndicatorSeries, candles: readonly Candle[], values: IndicatorValues[]): void {
  for (const candle of candles) {
    const value = series.push(candle);
    if (value !== null) values.push(value);
  }
}
