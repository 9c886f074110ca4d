import type { Alert } from '../../app/alerts/alert';
import type { Language } from '../../app/contract/ipcPreferences';
import type { DrawnLevel } from '../../app/engine/ports/levels';
import type { Instrument } from '../../app/market/instrument';
import { PriceGrid } from '../../app/market/priceGrid';
import type { SeriesKey } from '../../app/market/series';
import { onBatch } from '../feed/batchHub';
import { formatsOf } from '../i18n/formats';
import { textsOf } from '../i18n/textsOf';
import { exchangeTime, type ExchangeTime } from '../market/exchangeTime';
import { AlertSource } from './alertSource';
import { chartTime } from './barData';
import { CandleChart } from './candleChart';
import { indexAtOrAfter } from './candleList';
import { CandleSource } from './candleSource';
import { ChartLookout } from './chartLookout';
import { NO_CHART, useChart } from './chartStore';
import type { ChartTheme } from './chartTheme';
import { ChartIndicators } from './indicators/chartIndicators';
import type { PaneChoice } from './indicators/indicatorPanes';
import { LevelDrag } from './levels/levelDrag';
import { showLevels } from './levels/showLevels';
import { planLabels } from './plan/planLevels';
import { pointer } from './pointer';
import { toMarkers } from './toMarkers';

export interface ChartControllerOptions {
  readonly key: SeriesKey;
  readonly instrument: Instrument;
  readonly mark: 'simulated' | 'replay' | null;
  readonly theme: ChartTheme;
  readonly language: Language;
  /** The trader clicked this alert's marker. */
  readonly onChoose: (id: string) => void;
  /** The trader dragged a price level to this price, on the tick. */
  readonly onMoveLevel: (id: string, price: number) => Promise<void>;
}

/** One series on the chart: brings its candles, its alerts and the drawing together. */
export class ChartController {
  private readonly chart: CandleChart;
  private readonly candles: CandleSource;
  private readonly alerts: AlertSource;
  private readonly drag: LevelDrag;
  private readonly indicators: ChartIndicators;
  private readonly lookout: ChartLookout;
  private readonly stopFeed: () => void;
  private levels: readonly DrawnLevel[] = [];
  private exchange: ExchangeTime;
  private chosen: Alert | null = null;
  private hovered: number | null = null;

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
      candles: () => ({ list: this.candles.candles, complete: this.candles.complete }),
      looks: () => ({ ...this.options, exchange: this.exchange }),
      changed: () => this.describe(),
    });
    this.lookout = new ChartLookout({
      chart: this.chart,
      alerts: () => this.alerts.alerts,
      nearOldest: () => void this.candles.loadOlder(),
      looked: () => undefined,
    });
    this.chart.onCrosshair((index, price) => {
      this.hovered = index;
      pointer.price = price;
      this.describe();
    });
    this.chart.onRange(() => this.lookout.look());
    this.chart.onMarkerClick(options.onChoose);
    this.drag = new LevelDrag(container, {
      levels: this.chart.levels,
      priceAt: (y) => this.tickAt(y),
      onMoved: options.onMoveLevel,
    });
    this.stopFeed = onBatch((batch) => {
      this.candles.apply(batch);
      this.alerts.apply(batch);
      if (batch.snapshot !== null) void this.indicators.readSettings();
    });
    void this.candles.start();
  }

  /** The levels of this series, drawn. */
  setLevels(levels: readonly DrawnLevel[]): void {
    this.levels = levels;
    const { instrument, language } = this.options;
    const now = this.chart.newest?.time ?? -Infinity;
    this.chart.levels.setLevels(showLevels(levels, now, instrument, language));
  }

  /** The price at a height of the chart, CSS pixels from its top, on the tick; null outside the scale. */
  tickAt(y: number): number | null {
    const price = this.chart.priceAt(y);
    if (price === null || !(price > 0)) return null;
    const grid = new PriceGrid(this.options.instrument.tickSize);
    return grid.toPrice(Math.max(1, Math.round(grid.measure(price))));
  }

  /** The level at that place. */
  levelAt(x: number, y: number): string | null {
    return this.chart.levels.at(x, y);
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
    this.setLevels(this.levels);
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
    const formats = formatsOf(language);
    this.chart.plan.show(
      own && {
        time: chartTime(own.candleTime, this.exchange),
        plan: own.plan,
        labels: planLabels(own, instrument, formats, textsOf(language)),
        axis: {
          stop: formats.price(own.plan.stop, instrument.digits),
          target: formats.price(own.plan.target, instrument.digits),
        },
      },
    );
  }

  /** Brings the candle at `time` into sight, loading as far back as needed. */
  async reveal(time: number): Promise<void> {
    await this.candles.reach(time);
    const index = indexAtOrAfter(this.candles.candles, time);
    if (this.candles.candles.length > 0) this.chart.sight.centre(index);
  }

  goToNow(): void {
    this.chart.sight.goToNow();
  }

  scroll(share: number): void {
    this.chart.sight.scroll(share);
  }

  zoom(factor: number): void {
    this.chart.sight.zoom(factor);
  }

  remove(): void {
    this.lookout.end();
    this.drag.end();
    pointer.price = null;
    this.stopFeed();
    this.candles.end();
    this.alerts.end();
    this.chart.remove();
  }

  private drawAll(): void {
    const { candles, formingCandle } = this.candles;
    this.chart.setAll(candles, formingCandle);
    const oldest = candles[0];
    if (oldest !== undefined) void this.alerts.cover(oldest.time);
    this.indicators.reset();
    useChart.setState({ loading: false, failed: false });
    this.drawMarkers();
    this.setLevels(this.levels);
    this.describe();
  }

  private drawTail(from: number): void {
    this.chart.setTail(this.candles.candles, this.candles.formingCandle, from);
    this.indicators.tail(from);
    this.drawMarkers();
    this.describe();
  }

  private drawForming(): void {
    this.chart.setTail(this.candles.candles, this.candles.formingCandle, this.candles.candles.length);
    this.describe();
  }

  private drawMarkers(): void {
    const { candles, formingCandle } = this.candles;
    const text = textsOf(this.options.language);
    this.chart.markers.setMarkers(toMarkers(this.alerts.alerts, candles, formingCandle, this.exchange, text));
    this.lookout.look();
  }

  private describe(): void {
    const legend = (this.hovered === null ? null : this.chart.candleAt(this.hovered)) ?? this.chart.newest;
    const indicators = legend === null ? null : this.indicators.at(legend.time);
    const known = useChart.getState();
    if (known.legend !== legend || known.indicators !== indicators || known.count !== this.chart.length) {
      useChart.setState({ legend, indicators, count: this.chart.length });
    }
  }
}
