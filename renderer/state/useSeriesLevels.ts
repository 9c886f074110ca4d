import { useMemo } from 'react';
import type { DrawnLevel } from '../../app/engine/ports/levels';
import { useLevels } from './levelStore';

/** The price levels to show on a chart: those of its symbol, whatever timeframe they were drawn on. */
export function useSeriesLevels(symbol: string): readonly DrawnLevel[] {
  const levels = useLevels((state) => state.levels);
  return useMemo(() => levels.filter(({ key }) => key.symbol === symbol), [levels, symbol]);
}
