/** Visits every item, `size` at a time, and lets the event loop breathe between slices. */
export async function inSlices<T>(
  items: readonly T[],
  size: number,
  visit: (item: T) => void,
): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await new Promise<void>((resolve) => setImmediate(resolve));
    for (const item of items.slice(from, from + size)) visit(item);
  }
}
