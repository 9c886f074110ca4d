import {
  createTextWatermark,
  LineSeries,
  LineStyle,
  type AutoscaleInfo,
  type IChartApi,
  type IPaneApi,
  type ISeriesApi,
  type Time,
  type UTCTimestamp,
} from 'lightweight-charts';
import type { ChartTheme } from '../chartTheme';

/** One line in a pane of its own, with the thresholds that alerts are measured by. */
export interface PaneLook {
  readonly title: string;
  readonly colour: string;
  readonly thresholds: readonly number[];
  /** What the scale shows at least. */
  readonly span: { readonly low: number; readonly high: number };
  readonly write: (value: number) => string;
  /** Height as a share of the candles' pane. */
  readonly share: number;
}

export interface PanePoint {
  readonly time: UTCTimestamp;
  readonly value: number;
}

export class IndicatorPane {
  private readonly series: ISeriesApi<'Line'>;

  constructor(
    private readonly chart: IChartApi,
    { title, colour, thresholds, span, write, share }: PaneLook,
    theme: ChartTheme,
  ) {
    const withSpan = (info: AutoscaleInfo | null): AutoscaleInfo => ({
      priceRange: {
        minValue: Math.min(span.low, info?.priceRange?.minValue ?? span.low),
        maxValue: Math.max(span.high, info?.priceRange?.maxValue ?? span.high),
      },
    });
    this.series = chart.addSeries(
      LineSeries,
      {
        color: colour,
        lineWidth: 1,
        priceLineVisible: false,
        crosshairMarkerRadius: 3,
        priceFormat: { type: 'custom', formatter: write, minMove: 0.01 },
        autoscaleInfoProvider: (measure: () => AutoscaleInfo | null) => withSpan(measure()),
      },
      chart.panes().length,
    );
    for (const price of thresholds) {
      this.series.createPriceLine({
        price,
        color: theme.crosshair,
        lineWidth: 1,
        lineStyle: LineStyle.Dashed,
        axisLabelVisible: true,
        axisLabelColor: theme.crosshairLabel,
        axisLabelTextColor: theme.textStrong,
        title: '',
      });
    }
    this.series.priceScale().applyOptions({ scaleMargins: { top: 0.16, bottom: 0.08 } });
    this.pane.setStretchFactor(share);
    createTextWatermark(this.pane, {
      horzAlign: 'left',
      vertAlign: 'top',
      lines: [{ text: title, color: colour, fontSize: 11, fontFamily: theme.font, fontStyle: '600' }],
    });
  }

  get pane(): IPaneApi<Time> {
    return this.series.getPane();
  }

  setAll(points: readonly PanePoint[]): void {
    this.series.setData([...points]);
  }

  add(point: PanePoint): void {
    this.series.update(point);
  }

  /** Its pane goes with it. */
  remove(): void {
    this.chart.removeSeries(this.series);
  }
}
