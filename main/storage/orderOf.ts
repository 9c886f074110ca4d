import type { AlertSort } from '../../app/engine/ports/alertSort';
import type { AlertPageRequest } from './alertIndex';
import { alertOrder } from './alertOrder';

/** How the index does what a sort asks for. */
export function orderOf(
  { by, descending }: AlertSort,
  symbols: readonly (readonly [code: number, symbol: string])[],
): AlertPageRequest['order'] {
  if (by === 'time') return descending ? 'newest' : 'oldest';
  return alertOrder({ by, descending }, symbols);
}
