import { z } from 'zod';
import { SEVERITIES } from './severity';

const enabled = z.boolean().default(true);

/** Parameters of `extreme-volatility`. */
export const extremeVolatilitySettings = z.strictObject({
  enabled,
  /** Closes in the z-score, candles. */
  window: z.int().min(5).max(500).default(20),
  /** |z| that counts as outside, in standard deviations. */
  sigma: z.number().min(0.5).max(6).default(3),
  /** Candles in a row that must be outside. */
  confirm: z.int().min(1).max(5).default(2),
});

/** Parameters of `volatility-shock`. */
export const volatilityShockSettings = z.strictObject({
  enabled,
  /** Two-candle moves in the median. */
  window: z.int().min(20).max(240).default(120),
  /** Multiples of 1.4826 × median. */
  k: z.number().min(1).max(20).default(2.75),
});

/** Parameters of `engulfing`, in multiples of ATR. */
export const engulfingSettings = z.strictObject({
  enabled,
  minPreviousBody: z.number().min(0).max(5).default(0.1),
  minBody: z.number().min(0).max(5).default(1.3),
});

/** Parameters of `rsi-divergence`. */
export const rsiDivergenceSettings = z.strictObject({
  enabled,
  /** Candles before this one in which the extremes are sought. */
  lookback: z.int().min(2).max(20).default(5),
  /** RSI of a top; a bottom lies at 100 minus this. */
  zone: z.number().min(55).max(95).default(77),
});

/** Parameters of `level-break`. */
export const levelBreakSettings = z.strictObject({
  enabled,
  /** Candles before this one in which the level is sought. */
  window: z.int().min(5).max(240).default(80),
  /** How far beyond the level the close must lie; never less than one tick. */
  buffer: z.number().min(0).max(1000).default(1),
  /** Unit of `buffer`. */
  bufferUnit: z.enum(['ticks', 'atr']).default('atr'),
});

/** Parameters of `price-level`; the levels themselves are the trader's. */
export const priceLevelSettings = z.strictObject({
  enabled,
  /** Severity of a level that names none. */
  severity: z.enum(SEVERITIES).default('high'),
});

/** Parameters and limits of every detector; the defaults are calibrated on WIN M5 (docs/evaluation.md). */
export const detectorSettingsSchema = z.strictObject({
  'extreme-volatility': extremeVolatilitySettings.prefault({}),
  'volatility-shock': volatilityShockSettings.prefault({}),
  engulfing: engulfingSettings.prefault({}),
  'rsi-divergence': rsiDivergenceSettings.prefault({}),
  'level-break': levelBreakSettings.prefault({}),
  'price-level': priceLevelSettings.prefault({}),
});

export type DetectorSettings = z.infer<typeof detectorSettingsSchema>;
