import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  SeriesAttachedParameter,
  UTCTimestamp,
} from 'lightweight-charts';
import { indexAtOrAfter } from './candleList';
import type { ChartTheme } from './chartTheme';

interface Border {
  readonly time: UTCTimestamp;
}

/** A quiet line before the first candle of each session day. */
export class SessionsPrimitive implements ISeriesPrimitive, IPrimitivePaneView, IPrimitivePaneRenderer {
  private borders: readonly Border[] = [];
  private xs: readonly number[] = [];
  private parts: SeriesAttachedParameter | null = null;
  private readonly views = [this];

  constructor(private theme: ChartTheme) {}

  /** The first candle of each session day, sorted. */
  setBorders(borders: readonly Border[]): void {
    this.borders = borders;
    this.parts?.requestUpdate();
  }

  setTheme(theme: ChartTheme): void {
    this.theme = theme;
  }

  attached(parts: SeriesAttachedParameter): void {
    this.parts = parts;
  }

  detached(): void {
    this.parts = null;
  }

  updateAllViews(): void {
    const scale = this.parts?.chart.timeScale();
    const range = scale?.getVisibleRange() ?? null;
    if (scale === undefined || range === null) {
      this.xs = [];
      return;
    }
    const from = indexAtOrAfter(this.borders, Number(range.from));
    const to = indexAtOrAfter(this.borders, Number(range.to) + 1);
    const half = scale.options().barSpacing / 2;
    // Zoomed out over months the lines would be a curtain.
    const inSight = to - from > 60 ? [] : this.borders.slice(from, to);
    this.xs = inSight.flatMap(({ time }) => {
      const x = scale.timeToCoordinate(time);
      return x === null ? [] : [Math.round(x - half) + 0.5];
    });
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.views;
  }

  renderer(): IPrimitivePaneRenderer {
    return this;
  }

  draw(): void {
    // Everything lies behind the candles.
  }

  drawBackground(target: Parameters<IPrimitivePaneRenderer['draw']>[0]): void {
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.save();
      context.strokeStyle = this.theme.session;
      context.lineWidth = 1;
      context.setLineDash([2, 4]);
      for (const x of this.xs) {
        context.beginPath();
        context.moveTo(x, 0);
        context.lineTo(x, mediaSize.height);
        context.stroke();
      }
      context.restore();
    });
  }
}
