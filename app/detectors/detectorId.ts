/** The detectors of design.md section 2. */
export const DETECTOR_IDS = [
  'extreme-volatility',
  'volatility-shock',
  'engulfing',
  'rsi-divergence',
  'level-break',
  'price-level',
] as const;

export type DetectorId = (typeof DETECTOR_IDS)[number];
