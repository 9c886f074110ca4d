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
  /** Histogram counts. */
  readonly u16: Uint16Array;
  private usedF64 = 0;
  private usedI32 = 0;
  private usedU16 = 0;
  /** Small counts stand at the end of `bytes`, from here. */
  private readonly smallCounts: number;
  private usedBytes = 0;

  private constructor(f64: number, i32: number, u16: number, bytes: number) {
    this.smallCounts = f64 * 8 + i32 * 4 + u16 * 2;
    const buffer = new ArrayBuffer(this.smallCounts + bytes);
    this.bytes = new Uint8Array(buffer);
    this.f64 = new Float64Array(buffer, 0, f64);
    this.i32 = new Int32Array(buffer, f64 * 8, i32);
    this.u16 = new Uint16Array(buffer, f64 * 8 + i32 * 4, u16);
  }

  /** Builds parts on a block that fits them exactly; all its bytes are 0. */
  static allocate<Parts>(build: (memory: StateMemory) => Parts): { memory: StateMemory; parts: Parts } {
    const counting = new StateMemory(0, 0, 0, 0);
    build(counting);
    const memory = new StateMemory(counting.usedF64, counting.usedI32, counting.usedU16, counting.usedBytes);
    return { memory, parts: build(memory) };
  }

  /** Index in `f64` of the first of `count` places. */
  takeF64(count: number): number {
    const at = this.usedF64;
    this.usedF64 += count;
    return at;
  }

  /** Index in `i32` of the first of `count` places. */
  takeI32(count: number): number {
    const at = this.usedI32;
    this.usedI32 += count;
    return at;
  }

  /** Index in `u16` of the first of `count` places. */
  takeU16(count: number): number {
    const at = this.usedU16;
    this.usedU16 += count;
    return at;
  }

  /** Index in `bytes` of the first of `count` places for counts up to 255. */
  takeBytes(count: number): number {
    const at = this.smallCounts + this.usedBytes;
    this.usedBytes += count;
    return at;
  }
}
