import type { AlertDraft, Origin } from '../alerts/alert';
import type { AdmissionSettings } from '../alerts/admissionSettings';
import { planTrade } from '../alerts/planTrade';
import type { PlanSettings } from '../alerts/planSettings';
import type { WhyNotReason } from '../alerts/reason';
import type { Signal } from '../detectors/signal';
import type { PriceGrid } from '../market/priceGrid';
import type { SeriesKey } from '../market/series';
import type { LevelCrossing } from './levelBook';

/** A level is a fact, not a guess: as sure as an alert can be. */
const CONFIDENCE = 0.95;

/** Where and when a crossing happened. */
export interface CrossingPlace {
  readonly key: SeriesKey;
  readonly candleTime: number;
  /** ATR in ticks, or the best guess at it. */
  readonly atr: number;
  readonly origin: Origin;
  readonly isInSession: boolean;
  readonly isHistorical: boolean;
}

/** The alert of a crossed level. */
export function draftCrossing(
  crossing: LevelCrossing,
  place: CrossingPlace,
  settings: { readonly plan: PlanSettings; readonly admission: AdmissionSettings },
  grid: PriceGrid,
): AlertDraft {
  const { level, side } = crossing;
  const direction = side === 1 ? 'long' : 'short';
  const nearestTick = Math.round(crossing.price);
  return {
    key: `level|${level.id}|${side === 1 ? 'up' : 'down'}|${crossing.moment}`,
    symbol: place.key.symbol,
    timeframe: place.key.timeframe,
    direction,
    severity: level.severity,
    patterns: ['price-level'],
    confidence: CONFIDENCE,
    candleTime: place.candleTime,
    price: grid.toPrice(crossing.price),
    plan: planTrade(side, nearestTick, Math.max(1, place.atr), settings.plan, grid),
    signals: [signalOf(crossing, place, grid)],
    origin: place.origin,
    reason: reasonOf(crossing, place, settings.admission),
  };
}

function signalOf(
  { level, side, price, isClose }: LevelCrossing,
  place: CrossingPlace,
  grid: PriceGrid,
): Signal {
  const levelTicks = grid.measure(level.price);
  const lastSilent = side === 1 ? Math.ceil(levelTicks) - 1 : Math.floor(levelTicks) + 1;
  return {
    detector: 'price-level',
    direction: side === 1 ? 'long' : 'short',
    candleTime: place.candleTime,
    severity: level.severity,
    confidence: CONFIDENCE,
    value: grid.toPrice(price),
    threshold: level.price,
    numbers: isClose
      ? { price: grid.toPrice(price), level: level.price, close: grid.toPrice(price) }
      : { price: grid.toPrice(price), level: level.price },
    silencingChange: isClose ? grid.toPrice(lastSilent - price) : null,
    percentile: null,
  };
}

function reasonOf(
  crossing: LevelCrossing,
  place: CrossingPlace,
  admission: AdmissionSettings,
): WhyNotReason | null {
  if (crossing.isCooling) return 'cooldown';
  if (admission.onlyInSession && !place.isInSession) return 'out-of-session';
  return place.isHistorical ? 'historical' : null;
}
