import type { Alert } from '../../app/alerts/alert';
import type { BackfillChunk, BackfillVerdict } from '../../app/engine/ports';
import type { Candle } from '../../app/market/candle';
import { followOutcomes } from './followOutcomes';
import { lookForOutcomes, type Looked } from './lookForOutcomes';
import { runChunk, type ChunkRun } from './chunkRun';
import type { PipelineCore } from './pipelineCore';
import { publishAlerts } from './publishAlerts';
import { CANDLES_BETWEEN_SNAPSHOTS, saveSnapshot } from './saveSnapshot';
import { searchOlderHistory } from './searchOlderHistory';
import { summaryOf, type SeriesState } from './seriesState';
import { settle, tryRecover } from './settle';
import { writeOutcomes } from './writeOutcomes';

interface Committed {
  readonly run: ChunkRun;
  readonly alerts: readonly Alert[];
  /** Of history: nobody waits for its alerts, so that one transaction takes how they ended as well. */
  readonly looked: Looked | null;
  /** Earlier alerts that ended in this chunk. */
  readonly updated: readonly Alert[];
}

/**
 * A part of history in one transaction: new candles at the end run through the engine, known ones are compared,
 * older ones are put in their place and searched when the request is complete.
 */
export function applyChunk(core: PipelineCore, state: SeriesState, chunk: BackfillChunk): BackfillVerdict {
  if (!state.ready && !tryRecover(core, state)) return failedChunk(chunk.candles);
  const olderBefore = [...state.older];
  const committed = core.storage.transaction(() => commitChunk(core, state, chunk));
  if (!settle(core, state, committed)) {
    state.older.clear();
    for (const time of olderBefore) state.older.add(time);
    return failedChunk(chunk.candles);
  }
  const { run, alerts, looked, updated } = committed.value;
  if (chunk.end) state.older.clear();
  publishChunk(core, state, run);
  publishAlerts(core, alerts);
  for (const alert of updated) core.hub.publish({ type: 'alert-update', alert: core.stamps.on(alert) });
  if (looked === null) followOutcomes(core, state, run.appended, alerts);
  else state.followed = looked.followed;
  // Live candles that came together are a chunk as well, and no news about the series.
  if (chunk.end && chunk.origin !== 'live') core.hub.publish({ type: 'series', series: summaryOf(state) });
  return run.verdict;
}

function commitChunk(core: PipelineCore, state: SeriesState, chunk: BackfillChunk): Committed {
  const run = runChunk(core, state, chunk);
  const found = chunk.end ? searchOlderHistory(core, state, chunk.receivedAt) : [];
  if (state.last !== null && state.sinceSnapshot >= CANDLES_BETWEEN_SNAPSHOTS) {
    saveSnapshot(core, state, state.last.time, state.count);
    state.sinceSnapshot = 0;
  }
  const { appended, revised } = run.verdict;
  if (appended + revised > 0 && chunk.origin === 'backfill') {
    const body = { ...state.stored.key, origin: chunk.origin, appended, revised, older: run.older };
    const ts = chunk.receivedAt;
    const actor = chunk.source ?? state.source;
    core.storage.audit.append({ ts, actor, event: 'backfill', alertId: null, body });
  }
  const alerts = [...found, ...run.alerts];
  if (chunk.origin !== 'backfill') return { run, alerts, looked: null, updated: [] };
  const looked = lookForOutcomes(core, state, run.appended, alerts);
  writeOutcomes(core, looked);
  const outcomes = new Map(looked.ended.map(({ alert, outcome }) => [alert.seq, outcome]));
  const ended = alerts.map((alert) => ({ ...alert, outcome: outcomes.get(alert.seq) ?? null }));
  for (const { seq } of alerts) outcomes.delete(seq);
  return { run, alerts: ended, looked, updated: core.storage.alerts.bySeqs([...outcomes.keys()]) };
}

function publishChunk({ hub }: PipelineCore, { stored }: SeriesState, run: ChunkRun): void {
  const reload = run.older > 0 || run.verdict.revised > 0;
  if (!reload && run.appended.length === 0) return;
  hub.publish({ type: 'candles', key: stored.key, candles: reload ? [] : run.appended, reset: reload });
}

/** Nothing of a chunk went in; the source sends it again. */
export function failedChunk(candles: readonly Candle[]): BackfillVerdict {
  const rejected = candles.map(({ time }) => ({ time, reason: 'storage-failed' }));
  return { appended: 0, revised: 0, duplicates: 0, rejected, gap: null };
}
