import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  SeriesAttachedParameter,
  UTCTimestamp,
} from 'lightweight-charts';

/** How much of what lies under it is hidden. */
const DENSITY = 0.84;

/** Dims what is right of a candle. */
export class VeilPrimitive implements ISeriesPrimitive, IPrimitivePaneView, IPrimitivePaneRenderer {
  private parts: SeriesAttachedParameter | null = null;
  private readonly views = [this];

  /** `from`: the last candle that is not dimmed; null dims nothing. */
  constructor(
    private colour: string,
    private from: UTCTimestamp | null,
  ) {}

  set(colour: string, from: UTCTimestamp | null): void {
    this.colour = colour;
    this.from = from;
    this.parts?.requestUpdate();
  }

  attached(parts: SeriesAttachedParameter): void {
    this.parts = parts;
  }

  detached(): void {
    this.parts = null;
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.views;
  }

  zOrder(): 'top' {
    return 'top';
  }

  renderer(): IPrimitivePaneRenderer {
    return this;
  }

  draw(target: Parameters<IPrimitivePaneRenderer['draw']>[0]): void {
    const left = this.left();
    if (left === null) return;
    target.useMediaCoordinateSpace(({ context, mediaSize: { width, height } }) => {
      if (left >= width) return;
      context.save();
      context.globalAlpha = DENSITY;
      context.fillStyle = this.colour;
      context.fillRect(left, 0, width - left, height);
      context.restore();
    });
  }

  private left(): number | null {
    if (this.parts === null || this.from === null) return null;
    const scale = this.parts.chart.timeScale();
    const x = scale.timeToCoordinate(this.from);
    return x === null ? null : Math.max(0, x + scale.options().barSpacing / 2);
  }
}
