/** Percentiles of the newest values of one stage, in ms. */
export interface LatencySummary {
  readonly stage: string;
  /** Values the percentiles are taken from. */
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
}

/** Keeps the newest `capacity` values; adding costs one store, asking costs a sort. */
export class LatencyWindow {
  readonly #values: Float64Array;
  #written = 0;

  constructor(
    readonly stage: string,
    capacity = 4096,
  ) {
    this.#values = new Float64Array(capacity);
  }

  add(ms: number): void {
    this.#values[this.#written % this.#values.length] = ms;
    this.#written += 1;
  }

  /** Nearest-rank percentiles; null before the first value. */
  summary(): LatencySummary | null {
    const count = Math.min(this.#written, this.#values.length);
    if (count === 0) return null;
    const sorted = this.#values.slice(0, count).sort();
    const rank = (share: number): number => sorted[Math.max(0, Math.ceil(share * count) - 1)] ?? 0;
    return { stage: this.stage, count, p50: rank(0.5), p95: rank(0.95), p99: rank(0.99), max: rank(1) };
  }
}
