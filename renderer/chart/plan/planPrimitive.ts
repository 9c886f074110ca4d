import type {
  AutoscaleInfo,
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  ISeriesPrimitiveAxisView,
  Logical,
  SeriesAttachedParameter,
  UTCTimestamp,
} from 'lightweight-charts';
import type { TradePlan } from '../../../app/alerts/tradePlan';
import type { ChartTheme } from '../chartTheme';
import { drawPlanLines, drawPlanZones, type PlanBox } from './drawPlan';
import { PriceAxisView } from '../priceAxisView';
import type { PlanLabels } from './planLevels';

export interface ShownPlan {
  readonly time: UTCTimestamp;
  readonly plan: TradePlan;
  readonly labels: PlanLabels;
  /** Prices as the axis writes them. */
  readonly axis: { readonly stop: string; readonly target: string };
}

/** The chosen alert's entry band, stop and target from its candle to the right edge. */
export class PlanPrimitive implements ISeriesPrimitive, IPrimitivePaneView, IPrimitivePaneRenderer {
  private shown: ShownPlan | null = null;
  private box: PlanBox | null = null;
  private parts: SeriesAttachedParameter | null = null;
  private readonly views = [this];
  private readonly stopView = new PriceAxisView();
  private readonly targetView = new PriceAxisView();
  private readonly axisViews = [this.stopView, this.targetView];

  constructor(private theme: ChartTheme) {}

  show(shown: ShownPlan | null): void {
    this.shown = shown;
    this.parts?.requestUpdate();
  }

  setTheme(theme: ChartTheme): void {
    this.theme = theme;
    this.parts?.requestUpdate();
  }

  attached(parts: SeriesAttachedParameter): void {
    this.parts = parts;
  }

  detached(): void {
    this.parts = null;
  }

  updateAllViews(): void {
    this.box = this.parts === null || this.shown === null ? null : this.place(this.parts, this.shown);
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.views;
  }

  priceAxisViews(): readonly ISeriesPrimitiveAxisView[] {
    return this.box === null ? NO_VIEWS : this.axisViews;
  }

  renderer(): IPrimitivePaneRenderer {
    return this;
  }

  drawBackground(target: Parameters<IPrimitivePaneRenderer['draw']>[0]): void {
    const { box } = this;
    if (box !== null)
      target.useMediaCoordinateSpace(({ context }) => drawPlanZones(context, box, this.theme));
  }

  draw(target: Parameters<IPrimitivePaneRenderer['draw']>[0]): void {
    const { box, shown } = this;
    if (box === null || shown === null) return;
    target.useMediaCoordinateSpace(({ context }) => drawPlanLines(context, box, shown.labels, this.theme));
  }

  /** The price scale makes room for stop and target while the alert's candle is in sight. */
  autoscaleInfo(from: Logical, to: Logical): AutoscaleInfo | null {
    if (this.parts === null || this.shown === null) return null;
    const { plan, time } = this.shown;
    const scale = this.parts.chart.timeScale();
    const index = scale.timeToIndex(time, false);
    if (index === null || Number(index) < from || Number(index) > to) return null;
    const levels = [plan.stop, plan.target];
    return { priceRange: { minValue: Math.min(...levels), maxValue: Math.max(...levels) } };
  }

  private place({ chart, series }: SeriesAttachedParameter, { time, plan, axis }: ShownPlan): PlanBox | null {
    const scale = chart.timeScale();
    const left = scale.timeToCoordinate(time);
    const [stop, target, high, low] = [plan.stop, plan.target, plan.entry.high, plan.entry.low].map((price) =>
      series.priceToCoordinate(price),
    );
    const right = scale.width();
    if (left === null || stop == null || target == null || high == null || low == null || left > right)
      return null;
    this.stopView.set(stop, axis.stop, this.theme.down, this.theme.surface);
    this.targetView.set(target, axis.target, this.theme.up, this.theme.surface);
    return { left: Math.max(left, 0), right, entryTop: high, entryBottom: low, stop, target };
  }
}

const NO_VIEWS: readonly ISeriesPrimitiveAxisView[] = [];
