import type { Alert } from '../../app/alerts/alert';
import type { Language } from '../../app/contract/ipcPreferences';
import type { EngineSettings } from '../../app/engine/engineSettings';
import type { Candle } from '../../app/market/candle';
import { onBatch } from '../feed/batchHub';
import { exchangeTime, type ExchangeTime } from '../market/exchangeTime';
import { AlertSource } from './alertSource';
import { chartTime } from './barData';
import { CandleChart } from './candleChart';
import { indexAtOrAfter } from './candleList';
import { CandleSource } from './candleSource';
import { chartPicture } from './chartPicture';
import type { ChartControllerOptions } from './chartControllerOptions';
import { ChartLookout } from './chartLookout';
import { NO_CHART, useChart } from './chartStore';
import type { ChartTheme } from './chartTheme';
import type { ChartPicture } from './drawPicture';
import { ChartIndicators } from './indicators/chartIndicators';
import type { PaneChoice } from './indicators/indicatorPanes';
import { ChartLevels } from './levels/chartLevels';
import { candlesThen, type ShownPast } from './past/chartPast';
import { shownPlan } from './plan/shownPlan';
import { pointer } from './pointer';
import { ChartQuality } from './quality/chartQuality';
import { useMarks } from '../state/markStore';
import { chartMarkers, exceptOwn } from './chartMarkers';

/** One series on the chart: brings its candles, its alerts and the drawing together. */
export class ChartController {
  private readonly chart: CandleChart;
  private readonly candles: CandleSource;
  private readonly alerts: AlertSource;
  readonly levels: ChartLevels;
  private readonly indicators: ChartIndicators;
  private readonly lookout: ChartLookout;
  private readonly quality: ChartQuality;
  private readonly stopFeed: () => void;
  private exchange: ExchangeTime;
  private chosen: Alert | null = null;
  private hovered: number | null = null;
  private past: ShownPast | null = null;
  private revealed = 0;

  constructor(
    container: HTMLElement,
    private options: ChartControllerOptions,
  ) {
    const { key, instrument, mark, theme, language } = options;
    this.exchange = exchangeTime(instrument.calendar, language === 'pt-BR');
    useChart.setState(NO_CHART, true);
    this.chart = new CandleChart(container, {
      instrument,
      exchange: this.exchange,
      mark,
      theme,
      language,
    });
    this.alerts = new AlertSource(key, () => this.drawMarkers());
    this.candles = new CandleSource(key, {
      reset: () => this.drawAll(),
      tail: (from) => this.drawTail(from),
      forming: () => this.drawForming(),
      failed: () => useChart.setState({ loading: false, failed: true }),
    });
    this.indicators = new ChartIndicators({
      key,
      instrument,
      panes: this.chart.panes,
      candles: () => ({ list: this.list, complete: this.candles.complete }),
      looks: () => ({ ...this.options, exchange: this.exchange }),
      drawn: () => this.chart.past.panesChanged(this.options.theme.surface),
      changed: () => this.describe(),
    });
    this.quality = new ChartQuality({
      key,
      chart: this.chart,
      values: () => this.indicators.values,
      rested: () => void this.indicators.readSettings(),
    });
    this.lookout = new ChartLookout({
      chart: this.chart,
      alerts: () => this.alerts.alerts,
      nearOldest: () => void this.candles.loadOlder(),
      looked: () => this.quality.look(),
    });
    this.chart.onCrosshair((index, price) => {
      this.hovered = index;
      pointer.price = price;
      this.describe();
    });
    this.chart.onRange(() => this.lookout.look());
    this.chart.onMarkerClick(exceptOwn(options.onChoose));
    this.levels = new ChartLevels({
      container,
      chart: this.chart,
      instrument,
      language: () => this.options.language,
      onMove: options.onMoveLevel,
    });
    const stopMarks = useMarks.subscribe(() => this.drawMarkers());
    const stopBatches = onBatch((batch) => {
      this.candles.apply(batch);
      this.alerts.apply(batch);
      if (batch.snapshot !== null) void this.indicators.readSettings();
    });
    this.stopFeed = () => [stopMarks, stopBatches].forEach((stop) => stop());
    void this.candles.start();
  }

  retry(): void {
    useChart.setState({ loading: true, failed: false });
    void this.candles.start();
  }

  setAppearance(theme: ChartTheme, language: Language): void {
    if (theme === this.options.theme && language === this.options.language) return;
    this.options = { ...this.options, theme, language };
    this.exchange = exchangeTime(this.options.instrument.calendar, language === 'pt-BR');
    this.chart.applyAppearance(theme, language);
    if (this.candles.candles.length > 0) this.drawAll();
    this.setChosen(this.chosen);
    this.levels.draw();
    this.indicators.draw();
  }

  setPanes(choice: PaneChoice): void {
    this.indicators.setPanes(choice);
  }

  /** The heights that the trader gave the panes. */
  paneShares(): ReturnType<ChartIndicators['shares']> {
    return this.indicators.shares();
  }

  /** Draws this alert's plan and ring; null or an alert of another series draws none. */
  setChosen(alert: Alert | null): void {
    const { key, instrument, language } = this.options;
    const own = alert?.symbol === key.symbol && alert.timeframe === key.timeframe ? alert : null;
    this.chosen = alert;
    this.chart.markers.setChosen(own?.id ?? null);
    this.chart.plan.show(own && shownPlan(own, instrument, this.exchange, language));
  }

  /** Brings the candle at `time` into sight, loading as far back as needed; false when there is none. */
  async reveal(time: number): Promise<boolean> {
    await this.candles.reach(time);
    const index = this.indexOf(time);
    if (index >= this.chart.length) return false;
    this.chart.sight.centre(index);
    return true;
  }

  picture(): ChartPicture {
    return chartPicture(
      this.options,
      this.exchange,
      this.chart.draw(),
      this.newestShown(),
      this.past !== null,
    );
  }

  /** Shows a moment of the past as it was, with the settings of then; null: back to now. */
  setPast(past: ShownPast | null, settings: EngineSettings | null): void {
    this.past = past;
    this.revealed = 0;
    this.chart.past.dim(null);
    this.indicators.setPast(settings);
    if (this.candles.candles.length > 0) this.drawAll();
  }

  /** Lifts the veil from so many candles after that moment. */
  revealLater(count: number): void {
    this.revealed = count;
    const newest = this.newestShown();
    if (this.past === null || newest === null) return;
    this.chart.past.dim(chartTime(newest.time, this.exchange));
    this.chart.sight.keep(this.indexOf(newest.time));
    this.describe();
  }

  /** How many candles there are after `time`, the forming one included. */
  laterThan(time: number): number {
    return Math.max(0, this.chart.length - 1 - this.indexOf(time));
  }

  get sight(): CandleChart['sight'] {
    return this.chart.sight;
  }

  remove(): void {
    pointer.price = null;
    this.stopFeed();
    for (const part of [this.lookout, this.quality, this.levels, this.candles, this.alerts]) part.end();
    this.chart.remove();
  }

  private get list(): readonly Candle[] {
    return candlesThen(this.candles.candles, this.past);
  }

  private indexOf(time: number): number {
    return indexAtOrAfter(this.candles.candles, time);
  }

  private newestShown(): Candle | null {
    if (this.past === null) return this.chart.newest;
    return this.chart.candleAt(this.indexOf(this.past.time) + this.revealed) ?? this.chart.newest;
  }

  private drawAll(): void {
    this.chart.setAll(this.list, this.candles.formingCandle);
    const [oldest] = this.candles.candles;
    if (oldest !== undefined) void this.alerts.cover(oldest.time);
    this.indicators.reset();
    if (this.past !== null) this.revealLater(this.revealed);
    useChart.setState({ loading: false, failed: false });
    this.drawMarkers();
    this.levels.draw();
    this.describe();
  }

  private drawTail(from: number): void {
    this.chart.setTail(this.list, this.candles.formingCandle, from);
    this.indicators.tail(from);
    this.drawMarkers();
    this.describe();
  }

  private drawForming(): void {
    this.chart.setTail(this.candles.candles, this.candles.formingCandle, this.candles.candles.length);
    this.describe();
  }

  private drawMarkers(): void {
    const shown = { list: this.list, forming: this.candles.formingCandle };
    this.chart.markers.setMarkers(chartMarkers(this.options, this.exchange, this.alerts.alerts, shown));
    this.lookout.look();
  }

  private describe(): void {
    const legend = (this.hovered === null ? null : this.chart.candleAt(this.hovered)) ?? this.newestShown();
    const indicators = legend === null ? null : this.indicators.at(legend.time);
    const known = useChart.getState();
    if (known.legend !== legend || known.indicators !== indicators || known.count !== this.chart.length) {
      useChart.setState({ legend, indicators, count: this.chart.length });
    }
  }
}
