import type { Language } from '../../../app/contract/ipcPreferences';
import type { DrawnLevel } from '../../../app/engine/ports/levels';
import type { Instrument } from '../../../app/market/instrument';
import { PriceGrid } from '../../../app/market/priceGrid';
import type { CandleChart } from '../candleChart';
import { LevelDrag } from './levelDrag';
import { showLevels } from './showLevels';

export interface ChartLevelsParts {
  readonly container: HTMLElement;
  readonly chart: CandleChart;
  readonly instrument: Instrument;
  readonly language: () => Language;
  /** The trader dragged a level to this price, on the tick. */
  readonly onMove: (id: string, price: number) => Promise<void>;
}

/** The trader's price levels on one chart: drawn, pointed at and dragged. */
export class ChartLevels {
  private levels: readonly DrawnLevel[] = [];
  private readonly drag: LevelDrag;

  constructor(private readonly parts: ChartLevelsParts) {
    this.drag = new LevelDrag(parts.container, {
      levels: parts.chart.levels,
      priceAt: (y) => this.tickAt(y),
      onMoved: parts.onMove,
    });
  }

  set(levels: readonly DrawnLevel[]): void {
    this.levels = levels;
    this.draw();
  }

  draw(): void {
    const { chart, instrument, language } = this.parts;
    const now = chart.newest?.time ?? -Infinity;
    chart.levels.setLevels(showLevels(this.levels, now, instrument, language()));
  }

  /** The price at a height of the chart, CSS pixels from its top, on the tick; null outside the scale. */
  tickAt(y: number): number | null {
    const { chart, instrument } = this.parts;
    const price = chart.priceAt(y);
    if (price === null || !(price > 0)) return null;
    const grid = new PriceGrid(instrument.tickSize);
    return grid.toPrice(Math.max(1, Math.round(grid.measure(price))));
  }

  /** The level at that place. */
  at(x: number, y: number): string | null {
    return this.parts.chart.levels.at(x, y);
  }

  end(): void {
    this.drag.end();
  }
}
