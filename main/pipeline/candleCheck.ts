import type { Origin } from '../../app/alerts/alert';
import type { Candle } from '../../app/market/candle';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

/**
 * Gives the function that says why the engine would refuse a candle taken alone, null when it would not: for
 * candles that go into the past, where the engine itself is not asked.
 */
export function createCandleCheck(
  core: PipelineCore,
  { stored }: SeriesState,
  origin: Origin,
): (candle: Candle) => string | null {
  const { key, instrument } = stored;
  const engine = core.makeEngine();
  engine.openSeries(key, instrument);
  return (candle) => {
    engine.rebuild(key, []);
    const step = engine.step(key, { candle, previousTime: null, origin, historical: true, marketNow: null });
    return step.kind === 'rejected' ? step.reason : null;
  };
}
