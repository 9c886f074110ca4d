/** Why a row did not become a candle. */
export type RowFault =
  | { readonly code: 'date' | 'time' | 'epoch'; readonly cell: string }
  | { readonly code: 'zone-missing' | 'zone-unexpected' }
  | { readonly code: 'number'; readonly column: string; readonly cell: string }
  | { readonly code: 'not-positive'; readonly column: string; readonly value: number }
  | { readonly code: 'high' | 'low'; readonly value: number }
  | { readonly code: 'volume' }
  | { readonly code: 'cells'; readonly found: number; readonly needed: number }
  | { readonly code: 'symbol'; readonly found: string; readonly kept: string }
  | { readonly code: 'tick-order' }
  | { readonly code: 'too-long' }
  | { readonly code: 'off-grid-time'; readonly timeframe: string }
  | { readonly code: 'conflict'; readonly line: number };
