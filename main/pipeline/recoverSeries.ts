import type { Candle } from '../../app/market/candle';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

/** Alerts the engine is reminded of; far more than any cooldown reaches back. */
const REMEMBERED = 200;

/**
 * Puts the engine where the database stands: the newest state that fits, the candles stored after it, and what
 * was already said. The same way after a start, a revision and a failed write. Throws what the database throws.
 */
export function recoverSeries({ storage, engine, levels }: PipelineCore, state: SeriesState): void {
  const { id, key, instrument } = state.stored;
  state.ready = false;
  engine.openSeries(key, instrument);
  const watched = levels.watchedOf(key).map(({ level }) => level);
  engine.setLevels(key, watched);
  const snapshot = storage.snapshots.newest(id).find((candidate) => engine.restore(key, candidate.state));
  let replayed = 0;
  function* stored(after: number): Iterable<Candle> {
    for (const { candle } of storage.candles.after(id, after)) {
      replayed++;
      yield candle;
    }
  }
  if (snapshot === undefined) engine.rebuild(key, stored(Number.MIN_SAFE_INTEGER));
  else engine.catchUp(key, stored(snapshot.candleTime));
  engine.remember(key, storage.alerts.newestOfSeries(key, REMEMBERED));
  state.last = storage.candles.last(id);
  state.count = (snapshot?.candleCount ?? 0) + replayed;
  state.sinceSnapshot = replayed;
  state.heard = null;
  state.followed = null;
  state.ready = true;
}
