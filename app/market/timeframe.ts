/** Timeframes from one minute to one day, in MT5's names. */
export const TIMEFRAMES = ['M1', 'M2', 'M3', 'M5', 'M10', 'M15', 'M30', 'H1', 'H2', 'H4', 'D1'] as const;

export type Timeframe = (typeof TIMEFRAMES)[number];

const MINUTES: Readonly<Record<Timeframe, number>> = {
  M1: 1,
  M2: 2,
  M3: 3,
  M5: 5,
  M10: 10,
  M15: 15,
  M30: 30,
  H1: 60,
  H2: 120,
  H4: 240,
  D1: 1440,
};

/** Length of one candle of the timeframe, in milliseconds. */
export function timeframeMs(timeframe: Timeframe): number {
  return MINUTES[timeframe] * 60_000;
}

/** The timeframe whose candles last `ms` milliseconds, or null when there is none. */
export function timeframeFromMs(ms: number): Timeframe | null {
  return TIMEFRAMES.find((timeframe) => timeframeMs(timeframe) === ms) ?? null;
}

export function isTimeframe(text: string): text is Timeframe {
  return (TIMEFRAMES as readonly string[]).includes(text);
}
