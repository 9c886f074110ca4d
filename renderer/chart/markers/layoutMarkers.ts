import type { Marker } from './marker';

/** Where a marker's badge lies in the pane, CSS pixels. */
export interface PlacedMarker {
  readonly marker: Marker;
  /** Horizontal middle. */
  readonly x: number;
  /** The end next to the candle. */
  readonly tip: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const HEIGHT = 15;
const POINTER = 5;
const GAP = 5;
const LETTER = 8;
const STACK = HEIGHT + POINTER + 2;

export interface MarkerScales {
  x(time: Marker['time']): number | null;
  y(price: number): number | null;
}

/** Places the markers; several at one candle on one side stand in a column. */
export function layoutMarkers(markers: readonly Marker[], scales: MarkerScales): readonly PlacedMarker[] {
  const placed: PlacedMarker[] = [];
  const columns = new Map<string, number>();
  for (const marker of markers) {
    const x = scales.x(marker.time);
    const isLong = marker.direction === 'long';
    const y = scales.y(isLong ? marker.low : marker.high);
    if (x === null || y === null) continue;
    const column = `${marker.time}${marker.direction}`;
    const floor = columns.get(column) ?? 0;
    columns.set(column, floor + 1);
    const away = GAP + floor * STACK;
    const tip = isLong ? y + away : y - away;
    const width = LETTER * marker.letters.length + 7;
    placed.push({
      marker,
      x,
      tip,
      left: x - width / 2,
      top: isLong ? tip + POINTER : tip - POINTER - HEIGHT,
      width,
      height: HEIGHT,
    });
  }
  return placed;
}

/** The topmost marker under a point of the pane. */
export function markerAt(placed: readonly PlacedMarker[], x: number, y: number): Marker | null {
  const slack = 3;
  for (let i = placed.length - 1; i >= 0; i--) {
    const box = placed[i];
    if (box === undefined) continue;
    const top = Math.min(box.top, box.tip) - slack;
    const bottom = Math.max(box.top + box.height, box.tip) + slack;
    if (x >= box.left - slack && x <= box.left + box.width + slack && y >= top && y <= bottom)
      return box.marker;
  }
  return null;
}
