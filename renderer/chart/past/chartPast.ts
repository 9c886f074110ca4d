import type { IChartApi, UTCTimestamp } from 'lightweight-charts';
import type { Candle } from '../../../app/market/candle';
import { VeilPrimitive } from './veilPrimitive';

/** A moment of the past that the chart shows as it was. */
export interface ShownPast {
  /** Open time of the last candle known then. */
  readonly time: number;
  /** What was corrected since, as it was known then, by open time. */
  readonly corrected: ReadonlyMap<number, Candle>;
}

/** The veil over every pane. */
export class ChartPast {
  private veils: VeilPrimitive[] = [];
  private from: UTCTimestamp | null = null;

  constructor(
    private readonly chart: IChartApi,
    private colour: string,
  ) {}

  /** Dims what is right of the candle at `from`; null lifts the veil. */
  dim(from: UTCTimestamp | null): void {
    this.from = from;
    for (const veil of this.veils) veil.set(this.colour, from);
    // Panes may have come since.
    const panes = this.chart.panes();
    while (this.veils.length < panes.length) {
      const veil = new VeilPrimitive(this.colour, from);
      panes[this.veils.length]?.getSeries()[0]?.attachPrimitive(veil);
      this.veils.push(veil);
    }
  }

  /** The panes under the candles were drawn afresh: their veils went with the old ones. */
  panesChanged(colour: string): void {
    this.colour = colour;
    this.veils = this.veils.slice(0, 1);
    if (this.from !== null) this.dim(this.from);
  }
}

/** The candles as they were known then. */
export function candlesThen(candles: readonly Candle[], past: ShownPast | null): readonly Candle[] {
  if (past === null || past.corrected.size === 0) return candles;
  return candles.map((candle) => past.corrected.get(candle.time) ?? candle);
}
