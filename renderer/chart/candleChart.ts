import {
  CandlestickSeries,
  createChart,
  createTextWatermark,
  HistogramSeries,
  type AutoscaleInfo,
  type IChartApi,
  type ISeriesApi,
  type ITextWatermarkPluginApi,
  type Time,
} from 'lightweight-charts';
import type { Language } from '../../app/contract/ipcPreferences';
import type { Candle } from '../../app/market/candle';
import type { Instrument } from '../../app/market/instrument';
import { textsOf } from '../i18n/textsOf';
import type { ExchangeTime } from '../market/exchangeTime';
import { candleBar, chartTime, tickPrices, volumeBar } from './barData';
import { chartOptions, RIGHT_OFFSET_BARS } from './chartOptions';
import { ChartSight } from './chartSight';
import type { ChartTheme } from './chartTheme';
import { fromZero } from './fromZero';
import { IndicatorPanes } from './indicators/indicatorPanes';
import { isLevel, LevelsPrimitive } from './levels/levelsPrimitive';
import { MarkersPrimitive } from './markers/markersPrimitive';
import { ChartPast } from './past/chartPast';
import { PlanPrimitive } from './plan/planPrimitive';
import { sessionBorders } from './sessionBorders';
import { SessionsPrimitive } from './sessionsPrimitive';

/** Above this many changed bars drawing everything again is cheaper than one by one. */
const MOST_UPDATES = 400;
/** Up to this many at once the crosshair stays through an update. */
const MOST_UPDATES_UNDER_POINTER = 3;
const BAR_SPACING = 8;

export interface CandleChartOptions {
  readonly instrument: Instrument;
  readonly exchange: ExchangeTime;
  /** Written across the chart of what is not the real market. */
  readonly mark: 'simulated' | 'replay' | null;
  readonly theme: ChartTheme;
  readonly language: Language;
}

/** The drawing: candles, volume and what lies on them. It knows nothing of where they come from. */
export class CandleChart {
  readonly markers: MarkersPrimitive;
  readonly plan: PlanPrimitive;
  readonly levels: LevelsPrimitive;
  readonly sight: ChartSight;
  readonly panes: IndicatorPanes;
  readonly past: ChartPast;
  private readonly chart: IChartApi;
  private readonly candleSeries: ISeriesApi<'Candlestick'>;
  private readonly volumeSeries: ISeriesApi<'Histogram'>;
  private readonly sessions: SessionsPrimitive;
  private readonly watermark: ITextWatermarkPluginApi<Time> | null;
  /** What is drawn, index for index. */
  private drawn: Candle[] = [];
  private crosshairListener: (index: number | null, price: number | null) => void = () => undefined;
  private borders: { readonly time: ReturnType<typeof chartTime> }[] = [];

  constructor(
    container: HTMLElement,
    private options: CandleChartOptions,
  ) {
    const { theme, language } = options;
    this.chart = createChart(container, {
      autoSize: true,
      ...chartOptions(theme, language),
    });
    this.chart.timeScale().applyOptions({ barSpacing: BAR_SPACING, rightOffset: RIGHT_OFFSET_BARS });
    this.candleSeries = this.chart.addSeries(CandlestickSeries);
    this.volumeSeries = this.chart.addSeries(HistogramSeries, {
      priceScaleId: 'volume',
      priceFormat: { type: 'volume' },
      lastValueVisible: false,
      priceLineVisible: false,
      autoscaleInfoProvider: (measure: () => AutoscaleInfo | null) => fromZero(measure()),
    });
    this.volumeSeries.priceScale().applyOptions({ scaleMargins: { top: 0.84, bottom: 0 } });
    this.sessions = new SessionsPrimitive(theme);
    this.plan = new PlanPrimitive(theme);
    this.markers = new MarkersPrimitive(theme);
    this.levels = new LevelsPrimitive(theme);
    for (const primitive of [this.sessions, this.plan, this.levels, this.markers])
      this.candleSeries.attachPrimitive(primitive);
    this.sight = new ChartSight(
      this.chart,
      () => this.drawn.length,
      () => this.candleSeries.priceScale().applyOptions({ autoScale: true }),
    );
    this.panes = new IndicatorPanes(this.chart);
    this.past = new ChartPast(this.chart, theme.surface);
    const pane = this.chart.panes()[0];
    this.watermark = options.mark !== null && pane !== undefined ? createTextWatermark(pane, {}) : null;
    this.applyAppearance(theme, language);
  }

  /** Colours and language; the next `setAll` recolours the volume. */
  applyAppearance(theme: ChartTheme, language: Language): void {
    this.options = { ...this.options, theme, language };
    const { instrument } = this.options;
    this.chart.applyOptions(chartOptions(theme, language));
    this.candleSeries.applyOptions({
      upColor: theme.up,
      downColor: theme.down,
      wickUpColor: theme.up,
      wickDownColor: theme.down,
      borderVisible: false,
      priceLineColor: theme.text,
      priceFormat: tickPrices(instrument, language),
    });
    for (const primitive of [this.sessions, this.plan, this.levels, this.markers]) primitive.setTheme(theme);
    this.watermark?.applyOptions({
      horzAlign: 'center',
      vertAlign: 'center',
      lines: [
        {
          text:
            this.options.mark === 'replay'
              ? textsOf(language).replay.mark
              : textsOf(language).chart.simulated,
          color: theme.watermark,
          fontSize: 84,
          fontFamily: theme.font,
          fontStyle: '700',
        },
      ],
    });
  }

  /** Draws everything again; what is in sight stays where it is. */
  setAll(candles: readonly Candle[], forming: Candle | null): void {
    const { exchange, theme, instrument } = this.options;
    this.drawn = [];
    let last = -Infinity;
    for (const candle of forming === null ? candles : [...candles, forming]) {
      const time = chartTime(candle.time, exchange);
      // When clocks go back an hour is on the wall twice; the library wants rising times only.
      if (time <= last) continue;
      last = time;
      this.drawn.push(candle);
    }
    this.candleSeries.setData(this.drawn.map((candle) => candleBar(candle, exchange)));
    this.volumeSeries.setData(this.drawn.map((candle) => volumeBar(candle, exchange, theme)));
    this.borders = sessionBorders(this.drawn, instrument.calendar, exchange);
    this.sessions.setBorders(this.borders);
  }

  /** Draws the candles from index `from` on; those before it have not changed. */
  setTail(candles: readonly Candle[], forming: Candle | null, from: number): void {
    const total = candles.length + (forming === null ? 0 : 1);
    if (total - from > MOST_UPDATES || from > this.drawn.length) {
      this.setAll(candles, forming);
      return;
    }
    const { exchange, theme } = this.options;
    // With the pointer over the chart each update makes the library search all bars for what lies under it.
    if (total - from > MOST_UPDATES_UNDER_POINTER) {
      this.chart.clearCrosshairPosition();
      this.crosshairListener(null, null);
    }
    for (let index = from; index < total; index++) {
      const candle = candles[index] ?? forming;
      if (candle === null) break;
      const before = this.drawn[index - 1];
      if (before !== undefined && chartTime(candle.time, exchange) <= chartTime(before.time, exchange)) {
        this.setAll(candles, forming);
        return;
      }
      const isOld = index < this.drawn.length - 1;
      this.drawn[index] = candle;
      this.candleSeries.update(candleBar(candle, exchange), isOld);
      this.volumeSeries.update(volumeBar(candle, exchange, theme), isOld);
      if (before !== undefined) this.addBorder(before, candle);
    }
  }

  candleAt(index: number): Candle | null {
    return this.drawn[Math.round(index)] ?? null;
  }

  get newest(): Candle | null {
    return this.drawn.at(-1) ?? null;
  }

  get length(): number {
    return this.drawn.length;
  }

  /** Open times of the first and the last candle in sight. */
  timesInSight(): { readonly from: number; readonly to: number } | null {
    const range = this.sight.range();
    if (range === null) return null;
    const first = this.candleAt(Math.max(0, Math.ceil(range.from)));
    const last = this.candleAt(Math.floor(range.to)) ?? this.newest;
    return first === null || last === null ? null : { from: first.time, to: last.time };
  }

  /** Left and right edge of the candle that opened at `time`, CSS pixels; null when it is not drawn. */
  edges(time: number): { readonly left: number; readonly right: number } | null {
    const scale = this.chart.timeScale();
    const x = scale.timeToCoordinate(chartTime(time, this.options.exchange));
    const half = scale.options().barSpacing / 2;
    return x === null ? null : { left: x - half, right: x + half };
  }

  /** The price at a height of the chart, CSS pixels from its top; null outside the candles' pane. */
  priceAt(y: number): number | null {
    return y > this.candleSeries.getPane().getHeight() ? null : this.candleSeries.coordinateToPrice(y);
  }

  /** Calls back with the bar and the price under the pointer; null for none. */
  onCrosshair(listener: (index: number | null, price: number | null) => void): void {
    this.crosshairListener = listener;
    this.chart.subscribeCrosshairMove(({ logical, point, paneIndex }) =>
      listener(logical ?? null, point === undefined || paneIndex !== 0 ? null : this.priceAt(point.y)),
    );
  }

  onRange(listener: () => void): void {
    this.chart.timeScale().subscribeVisibleLogicalRangeChange(listener);
  }

  /** Calls back with the id of the marker that was clicked; levels are dragged, not clicked. */
  onMarkerClick(listener: (id: string) => void): void {
    this.chart.subscribeClick(({ hoveredInfo }) => {
      const id = hoveredInfo?.objectId;
      if (typeof id === 'string' && !isLevel(id)) listener(id);
    });
  }

  /** Everything in sight but the crosshair. */
  draw(): HTMLCanvasElement {
    return this.chart.takeScreenshot(true);
  }

  remove(): void {
    this.chart.remove();
  }

  private addBorder(before: Candle, candle: Candle): void {
    const { instrument, exchange } = this.options;
    const [border] = sessionBorders([before, candle], instrument.calendar, exchange);
    if (border === undefined || border.time <= (this.borders.at(-1)?.time ?? -Infinity)) return;
    this.borders.push(border);
    this.sessions.setBorders(this.borders);
  }
}
