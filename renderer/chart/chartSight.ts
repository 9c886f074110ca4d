import type { IChartApi, LogicalRange } from 'lightweight-charts';
import { RIGHT_OFFSET_BARS } from './chartOptions';

/** Above the highest candle in sight stands its marker. */
const MARKER_ROOM = 18;
const MOST_FREE = 0.45;
/** Where a candle stands that is brought into sight, from the left. */
const CENTRE = 0.62;
const VOLUME_SHARE = 0.2;

/** Which candles are in sight. */
export class ChartSight {
  constructor(
    private readonly chart: IChartApi,
    /** Bars drawn. */
    private readonly length: () => number,
    /** Lets the price scale fit what is in sight. */
    private readonly fitPrices: () => void,
  ) {}

  range(): LogicalRange | null {
    return this.chart.timeScale().getVisibleLogicalRange();
  }

  /** True when the newest candle is in sight. */
  isAtNow(): boolean {
    const range = this.range();
    return range === null || range.to >= this.length() - 1;
  }

  goToNow(): void {
    const range = this.range();
    if (range === null) return;
    // The library's own way there is an animation, which a candle that closes meanwhile leaves half-way.
    const width = range.to - range.from;
    const to = this.length() - 1 + roomAhead(width);
    this.chart.timeScale().setVisibleLogicalRange({ from: to - width, to });
    this.fitPrices();
  }

  /**
   * Brings a candle into sight, two thirds from the left, without changing the zoom. One of the newest stands further right:
   * more than the usual room ahead would stay empty, and all of it when the window gets narrower.
   */
  centre(index: number): void {
    const range = this.range();
    const width = range === null ? 120 : range.to - range.from;
    const to = Math.min(index + width * (1 - CENTRE), this.length() - 1 + roomAhead(width));
    this.chart.timeScale().setVisibleLogicalRange({ from: to - width, to });
    this.fitPrices();
  }

  /** Moves as little as it takes to have a candle in sight. */
  keep(index: number): void {
    const range = this.range();
    if (range === null) return;
    const by = index < range.from ? index - range.from - 2 : index > range.to - 2 ? index - range.to + 2 : 0;
    if (by !== 0) this.chart.timeScale().setVisibleLogicalRange({ from: range.from + by, to: range.to + by });
  }

  /** Keeps what is drawn out of the uppermost `pixels` of the candles' pane. */
  keepFree(pixels: number): void {
    const height = this.chart.panes()[0]?.getHeight() ?? 0;
    if (height === 0) return;
    const top = Math.min(MOST_FREE, (pixels + MARKER_ROOM) / height);
    this.chart.priceScale('right').applyOptions({ scaleMargins: { top, bottom: VOLUME_SHARE } });
  }

  /** Moves by a share of what is in sight; for the keyboard. */
  scroll(share: number): void {
    const range = this.range();
    if (range === null) return;
    const step = (range.to - range.from) * share;
    this.chart.timeScale().setVisibleLogicalRange({ from: range.from + step, to: range.to + step });
  }

  zoom(factor: number): void {
    const range = this.range();
    if (range === null) return;
    const width = Math.max(10, (range.to - range.from) * factor);
    this.chart.timeScale().setVisibleLogicalRange({ from: range.to - width, to: range.to });
  }
}

/** Empty bars ahead of the newest candle, for the plan and its words, where `width` bars are in sight. */
function roomAhead(width: number): number {
  return Math.min(RIGHT_OFFSET_BARS, width * (1 - CENTRE));
}
