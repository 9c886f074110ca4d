import type { Alert } from '../../app/alerts/alert';
import { keepKnown } from '../state/alertStore';
import type { CandleChart } from './candleChart';
import { useChart } from './chartStore';

/** Bars left of the sight at which older candles are fetched. */
const FETCH_AHEAD = 200;
const MOST_MARKERS_NAMED = 60;

export interface ChartLookoutParts {
  readonly chart: CandleChart;
  /** Oldest first. */
  readonly alerts: () => readonly Alert[];
  /** The trader nears the oldest candle. */
  readonly nearOldest: () => void;
  /** What is in sight has changed. */
  readonly looked: () => void;
}

/** At most once a frame: is now in sight, which markers are, and does the trader near the oldest candle? */
export class ChartLookout {
  private frame = 0;

  constructor(private readonly parts: ChartLookoutParts) {}

  look(): void {
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      const { sight } = this.parts.chart;
      const range = sight.range();
      if (range === null) return;
      if (range.from < FETCH_AHEAD && !useChart.getState().loading) this.parts.nearOldest();
      useChart.setState({ atNow: sight.isAtNow() });
      this.nameMarkers();
      this.parts.looked();
    });
  }

  end(): void {
    cancelAnimationFrame(this.frame);
  }

  private nameMarkers(): void {
    const { chart, alerts } = this.parts;
    const sight = chart.timesInSight();
    if (sight === null) return;
    const inSight = alerts()
      .filter(({ candleTime }) => candleTime >= sight.from && candleTime <= sight.to)
      .slice(-MOST_MARKERS_NAMED)
      .reverse();
    const markerIds = inSight.map(({ id }) => id);
    if (markerIds.join() === useChart.getState().markerIds.join()) return;
    keepKnown(inSight);
    useChart.setState({ markerIds });
  }
}
