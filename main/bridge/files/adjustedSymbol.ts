/** A continuous series of a B3 future, unadjusted. */
const UNADJUSTED = /^(WIN|IND|WDO|DOL)\$N$/;

/**
 * The symbol that a file's name suggests, seen in the light of its prices: those of a back-adjusted series lie beside
 * the tick grid, and MetaTrader calls it `WIN$D`.
 */
export function adjustedSymbol(
  symbol: string | null,
  tickSize: number | null,
  step: number | null,
): string | null {
  const root = UNADJUSTED.exec(symbol ?? '')?.[1];
  return root !== undefined && tickSize !== null && step !== tickSize ? `${root}$D` : symbol;
}
