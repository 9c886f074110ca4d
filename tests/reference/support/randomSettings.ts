import { engineSettingsSchema, type EngineSettings } from '../../../app/engine/engineSettings';
import type { Random } from '../../support/series/random';

/** A whole number, small ones far more often, because short series warm them up. */
function mostlySmall(random: Random, low: number, high: number): number {
  return random.chance(0.9) ? random.int(low, Math.min(high, low + 12)) : random.int(low, high);
}

/** A number of at most two decimals, sometimes the limit itself. */
function decimal(random: Random, low: number, high: number): number {
  if (random.chance(0.05)) return random.pick([low, high]);
  return random.int(Math.round(low * 100), Math.round(high * 100)) / 100;
}

/** Any legal parameters, with a liking for those that find something. */
export function drawSettings(random: Random): EngineSettings {
  const ticks = random.chance(0.5);
  return engineSettingsSchema.parse({
    indicators: { atrPeriod: mostlySmall(random, 2, 200), rsiPeriod: mostlySmall(random, 2, 200) },
    detectors: {
      'extreme-volatility': {
        enabled: random.chance(0.95),
        window: mostlySmall(random, 5, 500),
        sigma: decimal(random, 0.5, random.chance(0.8) ? 2 : 6),
        confirm: random.int(1, 5),
      },
      'volatility-shock': {
        enabled: random.chance(0.95),
        window: mostlySmall(random, 20, 240),
        k: decimal(random, 1, random.chance(0.8) ? 2.5 : 20),
      },
      engulfing: {
        enabled: random.chance(0.95),
        minPreviousBody: decimal(random, 0, random.chance(0.8) ? 0.3 : 5),
        minBody: decimal(random, 0, random.chance(0.8) ? 1 : 5),
      },
      'rsi-divergence': {
        enabled: random.chance(0.95),
        lookback: random.int(2, 20),
        zone: random.int(55, random.chance(0.8) ? 75 : 95),
      },
      'level-break': {
        enabled: random.chance(0.95),
        window: mostlySmall(random, 5, 240),
        buffer: decimal(random, 0, ticks ? 20 : 1.5),
        bufferUnit: ticks ? 'ticks' : 'atr',
      },
    },
    plan: {
      entryAtr: decimal(random, 0, 2),
      stopAtr: decimal(random, 0.1, 3),
      targetAtr: decimal(random, 0.1, 6),
    },
    admission: {
      cooldownCandles: random.chance(0.6) ? 1 : mostlySmall(random, 1, 500),
      minConfidence: random.chance(0.7) ? 0 : decimal(random, 0, 0.95),
    },
    gapTolerance: random.pick([0, 1, 2, 2, 2, 3, 10]),
  });
}
