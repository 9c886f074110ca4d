/** Larger than any window of the engine. */
const scratch = new Int32Array(512);

/** The median of `count` (1 to 512) numbers of `values` from `start`; the mean of the two in the middle if even. */
export function selectMedian(values: Int32Array, start: number, count: number): number {
  for (let at = 0; at < count; at++) scratch[at] = values[start + at]!;
  const middle = (count - 1) >> 1;
  select(middle, count);
  const lower = scratch[middle]!;
  if (count % 2 === 1) return lower;
  // All from the place after the middle on are at least as large: the smallest of them is the other one.
  let upper = scratch[middle + 1]!;
  for (let at = middle + 2; at < count; at++) {
    if (scratch[at]! < upper) upper = scratch[at]!;
  }
  return (lower + upper) / 2;
}

/** Orders the scratch so that the `k`-th smallest stands at `k` (Hoare's selection, 1961). */
function select(k: number, count: number): void {
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = scratch[k]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (scratch[i]! < pivot) i += 1;
      while (pivot < scratch[j]!) j -= 1;
      if (i > j) break;
      const swapped = scratch[i]!;
      scratch[i] = scratch[j]!;
      scratch[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (j < k) left = i;
    if (k < i) right = j;
  }
}
