/** How many decimals it takes to write a tick size: 5 → 0, 0.5 → 1, 0.00001 → 5; at most 12. */
export function decimalsOf(tickSize: number): number {
  let decimals = 0;
  while (decimals < 12 && Math.abs(tickSize - Number(tickSize.toFixed(decimals))) > tickSize * 1e-9)
    decimals += 1;
  return decimals;
}
