import { createEngine } from '../../../app/engine/createEngine';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import { simulatedCandles, type SimulatedPosition } from './simulatedCandles';
import { SIMULATED_INSTRUMENT, SIMULATED_SERIES } from './simulatedInstrument';

/** Candles shown live before the alert. */
const LEAD = 2;
/** Candles searched: about twenty sessions, which bring some eighty volatility alerts. */
const SEARCHED = 2_500;

/**
 * Where to begin to watch, so that the first minute shows what the terminal is for: two candles before the first
 * volatility alert after `after`. Nothing is staged; the market is entered at a lively moment.
 *
 * @param from where the detectors begin to look, some sessions before `after`
 * @param after UTC ms
 * @returns open time of the first candle to show live, UTC ms
 */
export function findLiveStart(seed: number, from: SimulatedPosition, after: number): number {
  const engine = createEngine(DEFAULT_ENGINE_SETTINGS);
  engine.openSeries(SIMULATED_SERIES, SIMULATED_INSTRUMENT);
  const lead: number[] = [];
  let searched = 0;
  for (const { candle } of simulatedCandles(seed, from)) {
    const step = engine.step(SIMULATED_SERIES, {
      candle,
      previousTime: null,
      origin: 'simulated',
      historical: false,
      marketNow: null,
    });
    if (candle.time <= after) continue;
    lead.push(candle.time);
    if (lead.length > LEAD + 1) lead.shift();
    const alert =
      step.kind === 'appended' &&
      step.drafts.some(({ reason, severity }) => reason === null && severity === 'critical');
    searched += 1;
    if ((alert && lead.length > LEAD) || searched >= SEARCHED) break;
  }
  return lead[0] ?? after;
}
