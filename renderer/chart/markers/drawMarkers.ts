import type { ChartTheme } from '../chartTheme';
import type { PlacedMarker } from './layoutMarkers';

const POINTER_HALF = 4;

/** Draws the badges; the one of `chosen` gets a ring. */
export function drawMarkers(
  context: CanvasRenderingContext2D,
  placed: readonly PlacedMarker[],
  theme: ChartTheme,
  chosen: string | null,
): void {
  context.save();
  context.font = `600 11px ${theme.font}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const box of placed) drawMarker(context, box, theme, box.marker.id === chosen);
  context.restore();
}

function drawMarker(
  context: CanvasRenderingContext2D,
  { marker, x, tip, left, top, width, height }: PlacedMarker,
  theme: ChartTheme,
  chosen: boolean,
): void {
  const colour = theme.severity[marker.severity];
  const base = marker.direction === 'long' ? top : top + height;
  context.beginPath();
  context.moveTo(x, tip);
  context.lineTo(x - POINTER_HALF, base);
  context.lineTo(x + POINTER_HALF, base);
  context.closePath();
  context.fillStyle = colour;
  context.fill();
  context.beginPath();
  context.roundRect(left, top, width, height, 3);
  context.fillStyle = marker.hollow ? theme.surface : colour;
  context.fill();
  if (marker.hollow) {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.stroke();
  }
  if (chosen) {
    context.beginPath();
    context.roundRect(left - 2.5, top - 2.5, width + 5, height + 5, 5);
    context.strokeStyle = theme.textStrong;
    context.lineWidth = 1.5;
    context.stroke();
  }
  context.fillStyle = marker.hollow ? colour : theme.surface;
  context.fillText(marker.letters, x, top + height / 2 + 0.5);
}
