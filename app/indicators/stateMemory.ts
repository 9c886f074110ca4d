interface Sizes {
  f64: number;
  i32: number;
  bytes: number;
}

/**
 * All mutable state of a series in one block of bytes: copying the block is a snapshot, copying it back a restore.
 *
 * Parts take numbered places at construction. `allocate` builds the parts twice, first to count.
 */
export class StateMemory {
  readonly bytes: Uint8Array;
  /** Floating numbers and times. */
  readonly f64: Float64Array;
  /** Prices in ticks, counters and flags. */
  readonly i32: Int32Array;
  /** Places taken; null once all parts have theirs. */
  private used: Sizes | null;

  private constructor({ f64, i32, bytes }: Sizes) {
    const buffer = new ArrayBuffer(f64 * 8 + i32 * 4 + bytes);
    this.bytes = new Uint8Array(buffer);
    this.f64 = new Float64Array(buffer, 0, f64);
    this.i32 = new Int32Array(buffer, f64 * 8, i32);
    this.used = { f64: 0, i32: 0, bytes: 0 };
  }

  /** Builds parts on a block that fits them exactly; all its bytes are 0. */
  static allocate<Parts>(build: (memory: StateMemory) => Parts): { memory: StateMemory; parts: Parts } {
    const counting = new StateMemory({ f64: 0, i32: 0, bytes: 0 });
    build(counting);
    const memory = new StateMemory(counting.used!);
    const parts = build(memory);
    memory.used = null;
    return { memory, parts };
  }

  /** Index in `f64` of the first of `count` places. */
  takeF64(count: number): number {
    return this.take('f64', count);
  }

  /** Index in `i32` of the first of `count` places. */
  takeI32(count: number): number {
    return this.take('i32', count);
  }

  /** Index in `bytes` of the first of `count` places for counts up to 255, which stand behind all others. */
  takeBytes(count: number): number {
    return this.f64.byteLength + this.i32.byteLength + this.take('bytes', count);
  }

  private take(kind: keyof Sizes, count: number): number {
    if (this.used === null) throw new Error('Parts take their places while they are built');
    const at = this.used[kind];
    this.used[kind] += count;
    return at;
  }
}
