import type { Alert } from '../../app/alerts/alert';
import { commitDrafts } from './commitDrafts';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

/**
 * Candles that came in before known ones were never seen by a detector in their place. A second engine runs the
 * whole series; what it finds on exactly those candles is recorded as history. Inside the transaction.
 */
export function searchOlderHistory(core: PipelineCore, state: SeriesState, receivedAt: number): Alert[] {
  if (state.older.size === 0) return [];
  const { storage, clock } = core;
  const { id, key, instrument } = state.stored;
  const engine = core.makeEngine();
  engine.openSeries(key, instrument);
  const drafts = [];
  for (const stored of storage.candles.after(id, Number.MIN_SAFE_INTEGER)) {
    const step = engine.step(key, {
      candle: stored.candle,
      previousTime: null,
      origin: stored.origin,
      historical: true,
      marketNow: null,
    });
    if (step.kind === 'appended' && state.older.has(step.candle.time)) drafts.push(...step.drafts);
  }
  const unknown = drafts.filter((draft) => !storage.alerts.hasKey(draft.key));
  return commitDrafts(core, unknown, { receivedAt, detectedAt: clock.now() });
}
