import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

/** A start replays about this many candles of a series at most. */
export const CANDLES_BETWEEN_SNAPSHOTS = 250;

/** Stores the engine's state of a series; inside the transaction of the candle that brought it there. */
export function saveSnapshot(
  { storage, engine }: PipelineCore,
  { stored }: SeriesState,
  candleTime: number,
  candleCount: number,
): void {
  storage.snapshots.save(stored.id, { candleTime, candleCount, state: engine.snapshot(stored.key) });
}
