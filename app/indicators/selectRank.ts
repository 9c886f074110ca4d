/**
 * Gives the `rank`-th smallest (from 0) of the first `count` values, and orders them so that it stands at `rank`, none
 * smaller after it and none larger before it (Hoare's selection, 1961).
 */
export function selectRank(values: Int32Array, rank: number, count: number): number {
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = values[rank]!;
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i]! < pivot) i += 1;
      while (pivot < values[j]!) j -= 1;
      if (i > j) break;
      const swapped = values[i]!;
      values[i] = values[j]!;
      values[j] = swapped;
      i += 1;
      j -= 1;
    }
    if (j < rank) left = i;
    if (rank < i) right = j;
  }
  return values[rank]!;
}
