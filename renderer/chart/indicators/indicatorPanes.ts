import type { IChartApi } from 'lightweight-charts';
import type { Language } from '../../../app/contract/ipcPreferences';
import type { EngineSettings } from '../../../app/engine/engineSettings';
import type { IndicatorValues } from '../../../app/engine/indicatorSeries';
import { formatsOf } from '../../i18n/formats';
import { textsOf } from '../../i18n/textsOf';
import type { ExchangeTime } from '../../market/exchangeTime';
import { chartTime } from '../barData';
import type { ChartTheme } from '../chartTheme';
import { IndicatorPane, type PaneLook, type PanePoint } from './indicatorPane';

export const PANE_NAMES = ['rsi', 'zScore'] as const;
export type PaneName = (typeof PANE_NAMES)[number];

/** Which panes are open, and their heights as shares of the candles' pane. */
export interface PaneChoice {
  readonly open: Readonly<Record<PaneName, boolean>>;
  readonly shares: Readonly<Record<PaneName, number>>;
}

export interface PaneLooks {
  readonly theme: ChartTheme;
  readonly language: Language;
  readonly exchange: ExchangeTime;
}

/** The panes under the candles: RSI and z-score with the thresholds in force. */
export class IndicatorPanes {
  private readonly panes = new Map<PaneName, IndicatorPane>();
  private values: readonly IndicatorValues[] = [];

  constructor(private readonly chart: IChartApi) {}

  /** Draws the chosen panes afresh. */
  show({ open, shares }: PaneChoice, settings: EngineSettings | null, looks: PaneLooks): void {
    for (const pane of this.panes.values()) pane.remove();
    this.panes.clear();
    if (settings === null) return;
    for (const name of PANE_NAMES) {
      if (!open[name]) continue;
      const look = paneLook(name, settings, looks, shares[name]);
      this.panes.set(name, new IndicatorPane(this.chart, look, looks.theme));
    }
    this.chart.panes()[0]?.setStretchFactor(1);
    this.setValues(this.values, 0, looks.exchange);
  }

  /** The values from index `from` on are other than before. */
  setValues(values: readonly IndicatorValues[], from: number, exchange: ExchangeTime): void {
    const isNext = from > 0 && values.length - from <= 3;
    this.values = values;
    for (const [name, pane] of this.panes) {
      const points = pointsOf(isNext ? values.slice(from) : values, name, exchange);
      if (isNext) for (const point of points) pane.add(point);
      else pane.setAll(points);
    }
  }

  /** The heights the trader gave them. */
  shares(): Partial<Record<PaneName, number>> {
    const candles = this.chart.panes()[0]?.getHeight() ?? 0;
    if (candles === 0) return {};
    return Object.fromEntries(
      [...this.panes].map(([name, { pane }]) => [
        name,
        Math.min(3, Math.max(0.05, Math.round((pane.getHeight() / candles) * 100) / 100)),
      ]),
    );
  }
}

function pointsOf(
  values: readonly IndicatorValues[],
  name: PaneName,
  exchange: ExchangeTime,
): readonly PanePoint[] {
  const points: PanePoint[] = [];
  let last = -Infinity;
  for (const each of values) {
    const value = each[name];
    if (value === null) continue;
    const time = chartTime(each.time, exchange);
    // The hour that is on the wall twice is drawn once, as the candles are.
    if (time <= last) continue;
    last = time;
    points.push({ time, value });
  }
  return points;
}

function paneLook(
  name: PaneName,
  settings: EngineSettings,
  { theme, language }: PaneLooks,
  share: number,
): PaneLook {
  const formats = formatsOf(language);
  const text = textsOf(language).chartTools;
  const { indicators, detectors } = settings;
  if (name === 'rsi') {
    const { zone } = detectors['rsi-divergence'];
    return {
      title: text.rsiPane(indicators.rsiPeriod),
      colour: theme.rsi,
      thresholds: [zone, 100 - zone],
      span: { low: 100 - zone - 5, high: zone + 5 },
      write: (value) => formats.price(value, 1),
      share,
    };
  }
  const { sigma, window } = detectors['extreme-volatility'];
  return {
    title: text.zPane(window),
    colour: theme.zScore,
    thresholds: [sigma, -sigma],
    span: { low: -sigma - 0.5, high: sigma + 0.5 },
    write: (value) => `${formats.signed(value, 2)}σ`,
    share,
  };
}
