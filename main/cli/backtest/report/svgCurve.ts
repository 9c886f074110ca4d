/** Points of a line chart, in the units of its axes. */
export interface Curve {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Words under and beside it; plain text, already safe for HTML. */
  readonly xTitle: string;
  readonly yTitle: string;
  /** How values of the axes are written. */
  readonly writeX: (x: number) => string;
  readonly writeY: (y: number) => string;
  /** Draw dots on the points. */
  readonly dots: boolean;
}

const WIDTH = 720;
const HEIGHT = 260;
const LEFT = 64;
const BOTTOM = 40;

/** A line chart as SVG; nothing to draw gives an empty frame. */
export function svgCurve({ points, xTitle, yTitle, writeX, writeY, dots }: Curve): string {
  const xs = points.map(([x]) => x);
  const ys = [...points.map(([, y]) => y), 0];
  const [x0, x1] = [least(xs), most(xs)];
  const [y0, y1] = [least(ys), most(ys)];
  const px = (x: number): number => LEFT + ((x - x0) / (x1 - x0 || 1)) * (WIDTH - LEFT - 12);
  const py = (y: number): number => HEIGHT - BOTTOM - ((y - y0) / (y1 - y0 || 1)) * (HEIGHT - BOTTOM - 12);
  const at = ([x, y]: readonly [number, number]): string => `${px(x).toFixed(1)},${py(y).toFixed(1)}`;
  const marks = dots
    ? points.map((point) => {
        const [cx, cy] = at(point).split(',');
        return `<circle cx="${cx}" cy="${cy}" r="3"/>`;
      })
    : [];
  const steps = [0, 0.25, 0.5, 0.75, 1];
  const grid = steps.map((share) => {
    const y = y0 + (y1 - y0) * share;
    return `<path class="grid" d="M${LEFT} ${py(y).toFixed(1)}H${WIDTH - 12}"/><text x="${LEFT - 8}" y="${(py(y) + 4).toFixed(1)}" text-anchor="end">${writeY(y)}</text>`;
  });
  const feet = steps.map((share) => {
    const x = x0 + (x1 - x0) * share;
    return `<text x="${px(x).toFixed(1)}" y="${HEIGHT - BOTTOM + 16}" text-anchor="middle">${writeX(x)}</text>`;
  });
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${yTitle}">${grid.join('')}${points.length === 0 ? '' : feet.join('')}<path class="zero" d="M${LEFT} ${py(0).toFixed(1)}H${WIDTH - 12}"/><polyline class="line" points="${points.map(at).join(' ')}"/>${marks.join('')}<text x="${WIDTH / 2}" y="${HEIGHT - 6}" text-anchor="middle">${xTitle}</text><text x="12" y="${HEIGHT / 2}" text-anchor="middle" transform="rotate(-90 12 ${HEIGHT / 2})">${yTitle}</text></svg>`;
}

function least(values: readonly number[]): number {
  return values.reduce((smallest, value) => Math.min(smallest, value), values[0] ?? 0);
}

function most(values: readonly number[]): number {
  return values.reduce((largest, value) => Math.max(largest, value), values[0] ?? 1);
}
