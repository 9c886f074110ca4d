import type { QualitySpan } from '../../../app/contract/ipcQuality';
import type { IndicatorValues } from '../../../app/engine/indicatorSeries';
import type { SeriesKey } from '../../../app/market/series';
import { request } from '../../api/request';
import type { CandleChart } from '../candleChart';
import { indexAtOrAfter } from '../candleList';
import { useChart } from '../chartStore';
import type { QualityMark } from './qualityMark';

/** The trader has stopped moving the chart for that long, ms. */
const REST_MS = 150;
const MOST_MARKS = 200;
const LEAST_WIDTH = 3;

export interface ChartQualityParts {
  readonly key: SeriesKey;
  readonly chart: Pick<CandleChart, 'timesInSight' | 'edges'>;
  readonly values: () => readonly IndicatorValues[];
  /** The chart stands still again. */
  readonly rested: () => void;
}

/** What is to be said of the candles in sight, for the strip under the axis. */
export class ChartQuality {
  private spans: readonly QualitySpan[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private ended = false;

  constructor(private readonly parts: ChartQualityParts) {}

  /** What is in sight, or what is known of it, has changed. */
  look(): void {
    this.place();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.read(), REST_MS);
  }

  end(): void {
    this.ended = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private async read(): Promise<void> {
    this.parts.rested();
    const sight = this.parts.chart.timesInSight();
    if (sight === null) return;
    const { symbol, timeframe } = this.parts.key;
    const answer = await request('chart:quality', { key: { symbol, timeframe }, ...sight });
    if (this.ended || !answer.ok) return;
    this.spans = answer.value;
    this.place();
  }

  private place(): void {
    const sight = this.parts.chart.timesInSight();
    if (sight === null) return;
    const marks = [...this.spans, ...restarts(this.parts.values(), sight)]
      .slice(-MOST_MARKS)
      .flatMap((span) => this.markOf(span) ?? []);
    if (marks.length > 0 || useChart.getState().quality.length > 0) useChart.setState({ quality: marks });
  }

  private markOf({ kind, from, to }: Omit<QualityMark, 'x' | 'width'>): QualityMark | null {
    const first = this.parts.chart.edges(from);
    const last = this.parts.chart.edges(to);
    if (first === null || last === null) return null;
    return { kind, from, to, x: first.left, width: Math.max(LEAST_WIDTH, last.right - first.left) };
  }
}

/** Where the engine's indicators started afresh: after missing data, and where the contract rolled. */
function restarts(
  values: readonly IndicatorValues[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Omit<QualityMark, 'x' | 'width'>[] {
  const inSight = values.slice(indexAtOrAfter(values, from), indexAtOrAfter(values, to + 1));
  return inSight.flatMap(({ time, reset }) =>
    reset === null ? [] : [{ kind: reset === 'roll' ? 'roll' : 'gap', from: time, to: time } as const],
  );
}
