const WIDTH = 380;
const HEIGHT = 160;
const LEFT = 52;
const BOTTOM = 34;
const MARGIN = 12;
const STEPS = [0, 0.5, 1] as const;

export interface CurveProps {
  readonly title: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly xName: string;
  readonly writeX: (x: number) => string;
  readonly writeY: (y: number) => string;
  /** Mark the points. @defaultValue false */
  readonly dots?: boolean;
  /** Keep the zero of the upright axis in sight. @defaultValue true */
  readonly fromZero?: boolean;
}

/** A line over points. */
export function Curve({ title, points, xName, writeX, writeY, dots = false, fromZero = true }: CurveProps) {
  const [x0, x1] = spanOf(points.map(({ x }) => x));
  const [y0, y1] = spanOf([...(fromZero ? [0] : []), ...points.map(({ y }) => y)]);
  const px = (x: number): number => LEFT + ((x - x0) / (x1 - x0 || 1)) * (WIDTH - LEFT - MARGIN);
  const py = (y: number): number =>
    HEIGHT - BOTTOM - ((y - y0) / (y1 - y0 || 1)) * (HEIGHT - BOTTOM - MARGIN);
  const line = points.map(({ x, y }) => `${px(x).toFixed(1)},${py(y).toFixed(1)}`).join(' ');
  return (
    <figure className="figures-curve">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {STEPS.map((share) => {
          const [x, y] = [x0 + (x1 - x0) * share, y0 + (y1 - y0) * share];
          return (
            <g key={share}>
              <path className="figures-grid" d={`M${LEFT} ${py(y)}H${WIDTH - MARGIN}`} />
              <text x={LEFT - 6} y={py(y) + 4} textAnchor="end">
                {writeY(y)}
              </text>
              <text x={px(x)} y={HEIGHT - BOTTOM + 14} textAnchor={share === 1 ? 'end' : 'middle'}>
                {points.length === 0 ? '' : writeX(x)}
              </text>
            </g>
          );
        })}
        <polyline className="figures-line" points={line} />
        {dots && points.map(({ x, y }) => <circle key={`${x} ${y}`} cx={px(x)} cy={py(y)} r={3} />)}
        <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 4} textAnchor="middle">
          {xName}
        </text>
      </svg>
    </figure>
  );
}

function spanOf(values: readonly number[]): readonly [number, number] {
  return values.length === 0
    ? [0, 1]
    : values.reduce<readonly [number, number]>(
        ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
        [Infinity, -Infinity],
      );
}
