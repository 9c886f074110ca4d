import type { AutoscaleInfo } from 'lightweight-charts';

/** Volume stands on the ground: its scale begins at zero. */
export function fromZero(info: AutoscaleInfo | null): AutoscaleInfo | null {
  const range = info?.priceRange;
  if (info === null || range == null) return info;
  return { ...info, priceRange: { minValue: 0, maxValue: Math.max(1, range.maxValue) } };
}
