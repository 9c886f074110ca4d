/** Longest turn, ms: what waits behind it is perhaps the next candle. */
const SLICE_MS = 0.25;

/** Visits every item, a quarter of a millisecond at a time, and lets the event loop breathe between the slices. */
export async function inSlices<T>(items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  let sliceEnd = performance.now() + SLICE_MS;
  for (const item of items) {
    if (performance.now() >= sliceEnd) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      sliceEnd = performance.now() + SLICE_MS;
    }
    visit(item);
  }
}
