import type { ChartTheme } from '../chartTheme';
import type { ShownLevel } from './shownLevel';

const LABEL_HEIGHT = 16;
/** Right of the left edge, clear of the legend's letters. */
const LABEL_LEFT = 12;

/** One level's line and words; one that no longer watches is faint and dashed. */
export function drawLevel(
  context: CanvasRenderingContext2D,
  { isWatched, label }: ShownLevel,
  y: number,
  width: number,
  theme: ChartTheme,
): void {
  context.save();
  context.strokeStyle = isWatched ? theme.level : theme.text;
  context.lineWidth = 1;
  context.globalAlpha = isWatched ? 0.9 : 0.55;
  context.setLineDash(isWatched ? [] : [2, 4]);
  context.beginPath();
  context.moveTo(0, Math.round(y) + 0.5);
  context.lineTo(width, Math.round(y) + 0.5);
  context.stroke();
  context.font = `500 11px ${theme.font}`;
  const labelWidth = context.measureText(label).width + 12;
  context.globalAlpha = 0.86;
  context.fillStyle = theme.surface;
  context.fillRect(LABEL_LEFT, y - LABEL_HEIGHT - 1, labelWidth, LABEL_HEIGHT);
  context.globalAlpha = isWatched ? 1 : 0.8;
  context.fillStyle = isWatched ? theme.level : theme.text;
  context.textBaseline = 'middle';
  context.fillText(label, LABEL_LEFT + 6, y - LABEL_HEIGHT / 2 - 0.5);
  context.restore();
}
