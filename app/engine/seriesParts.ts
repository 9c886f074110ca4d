import { Admission, type Peer } from '../alerts/admission';
import { DetectorBoard } from '../detectors/detectorBoard';
import { IndicatorSet } from '../indicators/indicatorSet';
import { RecentCandles } from '../indicators/recentCandles';
import { StateMemory } from '../indicators/stateMemory';
import type { PriceGrid } from '../market/priceGrid';
import type { EngineSettings } from './engineSettings';

/** Everything of a series that has state, on one block of memory. */
export interface SeriesParts {
  /** Two places in `f64` for the series itself. */
  readonly f: number;
  readonly indicators: IndicatorSet;
  readonly board: DetectorBoard;
  readonly admission: Admission;
  readonly recent: RecentCandles;
}

export function allocateSeries(
  settings: EngineSettings,
  grid: PriceGrid,
  peers: readonly Peer[],
): { memory: StateMemory; parts: SeriesParts } {
  return StateMemory.allocate((memory) => {
    const indicators = new IndicatorSet(memory, {
      ...settings.indicators,
      deviationWindow: settings.detectors['extreme-volatility'].window,
    });
    return {
      f: memory.takeF64(2),
      indicators,
      board: new DetectorBoard(memory, indicators, grid, settings.detectors),
      admission: new Admission(memory, settings.admission, peers),
      recent: new RecentCandles(memory),
    };
  });
}
