import type { ChartTheme } from '../chartTheme';
import type { PlanLabel, PlanLabels } from './planLevels';

/** Coordinates of the plan in the pane, CSS pixels. */
export interface PlanBox {
  readonly left: number;
  readonly right: number;
  readonly entryTop: number;
  readonly entryBottom: number;
  readonly stop: number;
  readonly target: number;
}

const LABEL_HEIGHT = 16;

/** The zones behind the candles. */
export function drawPlanZones(context: CanvasRenderingContext2D, box: PlanBox, theme: ChartTheme): void {
  const { left, right, entryTop, entryBottom, stop, target } = box;
  const middle = (entryTop + entryBottom) / 2;
  context.save();
  context.globalAlpha = 0.09;
  context.fillStyle = theme.up;
  context.fillRect(left, Math.min(middle, target), right - left, Math.abs(target - middle));
  context.fillStyle = theme.down;
  context.fillRect(left, Math.min(middle, stop), right - left, Math.abs(stop - middle));
  context.globalAlpha = 0.22;
  context.fillStyle = theme.band;
  context.fillRect(left, entryTop, right - left, Math.max(1, entryBottom - entryTop));
  context.restore();
}

/** The lines and their labels, above the candles. */
export function drawPlanLines(
  context: CanvasRenderingContext2D,
  box: PlanBox,
  labels: PlanLabels,
  theme: ChartTheme,
): void {
  const { left, right, entryTop, entryBottom, stop, target } = box;
  const upwards = target < stop;
  context.save();
  context.lineWidth = 1;
  line(context, left, right, target, theme.up, []);
  line(context, left, right, stop, theme.down, []);
  line(context, left, right, entryTop, theme.band, [4, 3]);
  line(context, left, right, entryBottom, theme.band, [4, 3]);
  context.font = `500 11px ${theme.font}`;
  const say = (top: number, words: PlanLabel, colour: string): void =>
    label(context, box, top, words, colour, theme);
  say(upwards ? target - LABEL_HEIGHT : target, labels.target, theme.up);
  say(upwards ? stop : stop - LABEL_HEIGHT, labels.stop, theme.down);
  say(upwards ? entryTop - LABEL_HEIGHT : entryBottom, labels.entry, theme.band);
  context.restore();
}

function line(
  context: CanvasRenderingContext2D,
  left: number,
  right: number,
  y: number,
  colour: string,
  dash: number[],
): void {
  context.beginPath();
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.moveTo(left, Math.round(y) + 0.5);
  context.lineTo(right, Math.round(y) + 0.5);
  context.stroke();
  context.setLineDash([]);
}

function label(
  context: CanvasRenderingContext2D,
  { left, right }: PlanBox,
  top: number,
  { full, brief }: PlanLabel,
  colour: string,
  theme: ChartTheme,
): void {
  const fits = context.measureText(full).width + 12 <= right - left;
  const text = fits ? full : brief;
  const width = context.measureText(text).width + 12;
  context.globalAlpha = 0.86;
  context.fillStyle = theme.surface;
  context.fillRect(right - width, top + 1, width, LABEL_HEIGHT - 1);
  context.globalAlpha = 1;
  context.fillStyle = colour;
  context.textAlign = 'right';
  context.textBaseline = 'middle';
  context.fillText(text, right - 6, top + LABEL_HEIGHT / 2 + 0.5);
}
