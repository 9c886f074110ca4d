/** `[time, open, high, low, close, tick_volume, real_volume, spread]` as it came. */
export interface Row {
  /** Server epoch seconds. */
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  readonly tickVolume: number;
  readonly realVolume: number;
  readonly spread: number;
}

/** Null when it is not a list of at least eight numbers. JSON's `1e999` is a number here: infinity. */
export function readRow(value: unknown): Row | null {
  if (!Array.isArray(value) || value.length < 8) return null;
  const numbers: number[] = [];
  for (const cell of value.slice(0, 8) as readonly unknown[]) {
    if (typeof cell !== 'number') return null;
    numbers.push(cell);
  }
  const [time = 0, open = 0, high = 0, low = 0, close = 0, tickVolume = 0, realVolume = 0, spread = 0] =
    numbers;
  return { time, open, high, low, close, tickVolume, realVolume, spread };
}
