/**
 * Median of a sliding window of small whole numbers, by counting (T. Huang, 1979): the middle moves a step or two
 * a value. Values above `largest` count as `largest`, which is enough for a benchmark's candles.
 */
export class HistogramMedian {
  readonly #counts: Uint16Array;
  readonly #ring: Uint16Array;
  readonly #half: number;
  #length = 0;
  #slot = 0;
  /** The lower middle value, and how many values lie below it. */
  #middle = 0;
  #below = 0;

  constructor(window: number, largest = 4095) {
    this.#counts = new Uint16Array(largest + 1);
    this.#ring = new Uint16Array(window);
    this.#half = window >> 1;
  }

  /** Median of a full window of an even length; 0 before it is full. */
  median(): number {
    if (this.#length < this.#ring.length) return 0;
    const rank = this.#half - 1;
    const counts = this.#counts;
    while (this.#below > rank) {
      this.#middle -= 1;
      this.#below -= counts[this.#middle]!;
    }
    while (this.#below + counts[this.#middle]! <= rank) {
      this.#below += counts[this.#middle]!;
      this.#middle += 1;
    }
    if (this.#below + counts[this.#middle]! > rank + 1) return this.#middle;
    let upper = this.#middle + 1;
    while (counts[upper] === 0) upper += 1;
    return (this.#middle + upper) / 2;
  }

  push(value: number): void {
    const counts = this.#counts;
    const clipped = Math.min(value, counts.length - 1);
    if (this.#length === this.#ring.length) {
      const old = this.#ring[this.#slot]!;
      counts[old]! -= 1;
      if (old < this.#middle) this.#below -= 1;
    } else this.#length += 1;
    counts[clipped]! += 1;
    if (clipped < this.#middle) this.#below += 1;
    this.#ring[this.#slot] = clipped;
    this.#slot = this.#slot + 1 === this.#ring.length ? 0 : this.#slot + 1;
  }
}
