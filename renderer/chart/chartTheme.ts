/** The chart's colours, from the tokens of the page. */
export interface ChartTheme {
  readonly surface: string;
  readonly text: string;
  readonly textStrong: string;
  readonly grid: string;
  readonly border: string;
  readonly crosshair: string;
  readonly crosshairLabel: string;
  readonly up: string;
  readonly down: string;
  readonly volumeUp: string;
  readonly volumeDown: string;
  readonly band: string;
  /** The trader's own price levels. */
  readonly level: string;
  readonly session: string;
  /** The lines of the panes. */
  readonly rsi: string;
  readonly zScore: string;
  readonly watermark: string;
  readonly severity: Readonly<Record<'critical' | 'high' | 'medium' | 'info', string>>;
  readonly font: string;
}

/** Reads the tokens that are in force on `element` now. */
export function readChartTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    surface: token('surface-1'),
    text: token('text-3'),
    textStrong: token('text-1'),
    grid: token('chart-grid'),
    border: token('line-1'),
    crosshair: token('chart-crosshair'),
    crosshairLabel: token('surface-4'),
    up: token('up'),
    down: token('down'),
    volumeUp: token('chart-volume-up'),
    volumeDown: token('chart-volume-down'),
    band: token('chart-band'),
    level: token('chart-level'),
    session: token('chart-session'),
    rsi: token('chart-rsi'),
    zScore: token('chart-z'),
    watermark: token('chart-watermark'),
    severity: {
      critical: token('critical'),
      high: token('high'),
      medium: token('medium'),
      info: token('info'),
    },
    font: token('font'),
  };
}
