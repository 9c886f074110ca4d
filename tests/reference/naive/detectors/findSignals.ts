import { DETECTOR_IDS } from '../../../../app/detectors/detectorId';
import type { NaiveSettings } from '../naiveSettings';
import type { Stretch } from '../stretches';
import { engulfing } from './engulfing';
import { extremeVolatility } from './extremeVolatility';
import { levelBreak } from './levelBreak';
import type { NaiveSignal } from './naiveSignal';
import { rsiDivergence } from './rsiDivergence';
import { volatilityShock } from './volatilityShock';

/** Every signal of the candle detectors in one stretch, by candle, then in the order of the detector table. */
export function findSignals(stretch: Stretch, settings: NaiveSettings): NaiveSignal[] {
  const { atrPeriod, rsiPeriod } = settings;
  const signals: NaiveSignal[] = [];
  if (settings.extremeVolatility !== null)
    signals.push(...extremeVolatility(stretch, settings.extremeVolatility, atrPeriod));
  if (settings.volatilityShock !== null)
    signals.push(...volatilityShock(stretch, settings.volatilityShock, atrPeriod));
  if (settings.engulfing !== null) signals.push(...engulfing(stretch, settings.engulfing, atrPeriod));
  if (settings.rsiDivergence !== null)
    signals.push(...rsiDivergence(stretch, settings.rsiDivergence, rsiPeriod, atrPeriod));
  if (settings.levelBreak !== null) signals.push(...levelBreak(stretch, settings.levelBreak, atrPeriod));
  return signals.sort(
    (a, b) => a.at - b.at || DETECTOR_IDS.indexOf(a.detector) - DETECTOR_IDS.indexOf(b.detector),
  );
}
