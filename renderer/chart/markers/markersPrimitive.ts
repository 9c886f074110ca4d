import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  PrimitiveHoveredItem,
  SeriesAttachedParameter,
} from 'lightweight-charts';
import type { ChartTheme } from '../chartTheme';
import { drawMarkers } from './drawMarkers';
import { layoutMarkers, markerAt, type PlacedMarker } from './layoutMarkers';
import type { Marker } from './marker';
import { markersBetween } from './markersBetween';

/** Draws the alerts of the series; only those in sight cost anything. */
export class MarkersPrimitive implements ISeriesPrimitive, IPrimitivePaneView, IPrimitivePaneRenderer {
  private markers: readonly Marker[] = [];
  private chosen: string | null = null;
  private placed: readonly PlacedMarker[] = [];
  private parts: SeriesAttachedParameter | null = null;
  private readonly views = [this];

  constructor(private theme: ChartTheme) {}

  /** Sorted by time. */
  setMarkers(markers: readonly Marker[]): void {
    this.markers = markers;
    this.parts?.requestUpdate();
  }

  setChosen(id: string | null): void {
    this.chosen = id;
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
    if (this.parts === null) return;
    const { chart, series } = this.parts;
    const scale = chart.timeScale();
    const range = scale.getVisibleRange();
    if (range === null) {
      this.placed = [];
      return;
    }
    const inSight = markersBetween(this.markers, Number(range.from), Number(range.to));
    this.placed = layoutMarkers(inSight, {
      x: (time) => scale.timeToCoordinate(time),
      y: (price) => series.priceToCoordinate(price),
    });
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.views;
  }

  renderer(): IPrimitivePaneRenderer {
    return this;
  }

  draw(target: Parameters<IPrimitivePaneRenderer['draw']>[0]): void {
    target.useMediaCoordinateSpace(({ context }) => {
      drawMarkers(context, this.placed, this.theme, this.chosen);
    });
  }

  hitTest(x: number, y: number): PrimitiveHoveredItem | null {
    const marker = markerAt(this.placed, x, y);
    return marker && { externalId: marker.id, cursorStyle: 'pointer', zOrder: 'top', itemType: 'marker' };
  }
}
