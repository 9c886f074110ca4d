import type {
  IPrimitivePaneRenderer,
  IPrimitivePaneView,
  ISeriesPrimitive,
  ISeriesPrimitiveAxisView,
  PrimitiveHoveredItem,
  SeriesAttachedParameter,
} from 'lightweight-charts';
import type { ChartTheme } from '../chartTheme';
import { PriceAxisView } from '../priceAxisView';
import { drawLevel } from './drawLevel';
import type { ShownLevel } from './shownLevel';

/** Pixels around a line in which the pointer holds it. */
const REACH = 4;
const PREFIX = 'level:';

/** Tells the ids of levels from those of markers. */
export function isLevel(hovered: string): boolean {
  return hovered.startsWith(PREFIX);
}

interface PlacedLevel {
  readonly level: ShownLevel;
  readonly y: number;
  readonly axis: PriceAxisView;
}

/** The trader's price levels, from edge to edge. */
export class LevelsPrimitive implements ISeriesPrimitive, IPrimitivePaneView, IPrimitivePaneRenderer {
  private levels: readonly ShownLevel[] = [];
  /** The one that is being dragged, and where to. */
  private dragged: { readonly id: string; readonly price: number } | null = null;
  private placed: readonly PlacedLevel[] = [];
  /** Of the pane, CSS pixels. */
  private width = 0;
  private parts: SeriesAttachedParameter | null = null;
  private readonly views = [this];

  constructor(private theme: ChartTheme) {}

  setLevels(levels: readonly ShownLevel[]): void {
    this.levels = levels;
    this.parts?.requestUpdate();
  }

  /** Shows a level elsewhere until it is let go; null puts it back. */
  drag(dragged: { readonly id: string; readonly price: number } | null): void {
    this.dragged = dragged;
    this.parts?.requestUpdate();
  }

  /** The level at a place of the pane, CSS pixels from its corner; the nearest of several. */
  at(x: number, y: number): string | null {
    if (x > this.width) return null;
    const near = this.placed
      .filter((one) => Math.abs(one.y - y) <= REACH)
      .sort((a, b) => Math.abs(a.y - y) - Math.abs(b.y - y));
    return near[0]?.level.id ?? null;
  }

  priceOf(id: string): number | null {
    return this.levels.find((level) => level.id === id)?.price ?? null;
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
    const { parts, dragged, theme } = this;
    if (parts === null) return;
    this.placed = this.levels.flatMap((level) => {
      const price = dragged?.id === level.id ? dragged.price : level.price;
      const y = parts.series.priceToCoordinate(price);
      if (y === null) return [];
      const axis = new PriceAxisView();
      const back = level.isWatched ? theme.level : theme.crosshairLabel;
      axis.set(y, level.write(price), back, level.isWatched ? theme.surface : theme.text);
      return [{ level, y, axis }];
    });
  }

  paneViews(): readonly IPrimitivePaneView[] {
    return this.views;
  }

  priceAxisViews(): readonly ISeriesPrimitiveAxisView[] {
    return this.placed.map(({ axis }) => axis);
  }

  renderer(): IPrimitivePaneRenderer {
    return this;
  }

  hitTest(x: number, y: number): PrimitiveHoveredItem | null {
    const id = this.at(x, y);
    if (id === null) return null;
    return { externalId: `${PREFIX}${id}`, cursorStyle: 'ns-resize', zOrder: 'normal' };
  }

  draw(target: Parameters<IPrimitivePaneRenderer['draw']>[0]): void {
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      this.width = mediaSize.width;
      for (const { level, y } of this.placed) drawLevel(context, level, y, mediaSize.width, this.theme);
    });
  }
}
