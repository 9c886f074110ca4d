import type { EngineInput } from '../../app/engine/engineTypes';
import type { StoredCandle } from '../storage/candleStore';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

/** Alerts the engine is reminded of; far more than any cooldown reaches back. */
const REMEMBERED = 200;

/**
 * Puts the engine where the database stands: the newest state that fits, the candles stored after it, and what
 * was already said. The same way after a start, a revision and a failed write. Throws what the database throws.
 */
export function recoverSeries({ storage, engine, log }: PipelineCore, state: SeriesState): void {
  const { id, key, instrument } = state.stored;
  state.ready = false;
  engine.openSeries(key, instrument);
  const snapshot = storage.snapshots.newest(id).find((candidate) => engine.restore(key, candidate.state));
  if (snapshot === undefined) engine.rebuild(key, []);
  let replayed = 0;
  for (const stored of storage.candles.after(id, snapshot?.candleTime ?? Number.MIN_SAFE_INTEGER)) {
    const { kind } = engine.step(key, replayOf(stored));
    if (kind !== 'appended') log('warn', 'a stored candle did not replay', { ...key, kind });
    replayed++;
  }
  engine.remember(key, storage.alerts.newestOfSeries(key, REMEMBERED));
  state.last = storage.candles.last(id);
  state.count = (snapshot?.candleCount ?? 0) + replayed;
  state.sinceSnapshot = replayed;
  state.ready = true;
}

/** A stored candle as it came: what it finds now was found then. */
export function replayOf({ candle, origin, historical }: StoredCandle): EngineInput {
  return { candle, previousTime: null, origin, historical, marketNow: null };
}
