import { assertNever } from '../../app/assertNever';
import type { EngineStep } from '../../app/engine/engineTypes';
import type { CandleVerdict } from '../../app/engine/ports';
import type { IncomingCandle } from '../../app/engine/ports/market';
import { commitDrafts } from './commitDrafts';
import { followOutcomes } from './followOutcomes';
import type { PipelineCore } from './pipelineCore';
import { publishAlerts } from './publishAlerts';
import { CANDLES_BETWEEN_SNAPSHOTS, saveSnapshot } from './saveSnapshot';
import type { SeriesState } from './seriesState';
import { settle, tryRecover } from './settle';

type Appended = Extract<EngineStep, { kind: 'appended' }>;
type Revised = Extract<EngineStep, { kind: 'revised' }>;

const FAILED: CandleVerdict = { kind: 'rejected', reason: 'storage-failed' };

/**
 * One closed candle: through the engine, onto the disk with all it found, and only then to the world. When the
 * disk refuses, the engine goes back to what is stored, and the same candle can come again.
 */
export function applyCandle(core: PipelineCore, state: SeriesState, incoming: IncomingCandle): CandleVerdict {
  if (!state.ready && !tryRecover(core, state)) return FAILED;
  const { candle, previousTime, origin } = incoming;
  const historical = origin === 'backfill';
  const step = core.engine.step(state.stored.key, {
    candle,
    previousTime,
    origin,
    historical,
    marketNow: null,
  });
  switch (step.kind) {
    case 'appended':
      return append(core, state, incoming, step);
    case 'revised':
      return revise(core, state, incoming, step);
    case 'duplicate':
      return confirm(core, state, incoming);
    case 'gap':
      core.log('info', 'gap', { ...state.stored.key, last: step.last, previousTime });
      return step;
    case 'rejected':
      core.log('warn', 'candle rejected', { ...state.stored.key, ...step, time: candle.time });
      return step;
    default:
      return assertNever(step);
  }
}

function append(
  core: PipelineCore,
  state: SeriesState,
  incoming: IncomingCandle,
  { candle, drafts }: Appended,
): CandleVerdict {
  const { storage, clock, hub } = core;
  const { source } = state;
  const { id, key } = state.stored;
  const times = { receivedAt: incoming.receivedAt, detectedAt: clock.now() };
  const { origin, provisional } = incoming;
  const snapshotDue = state.sinceSnapshot + 1 >= CANDLES_BETWEEN_SNAPSHOTS;
  const committed = storage.transaction(() => {
    storage.candles.put(id, { candle, source, origin, historical: origin === 'backfill', provisional });
    if (snapshotDue) saveSnapshot(core, state, candle.time, state.count + 1);
    // An alert waits for nobody; a candle without one takes along what was confirmed of those before.
    if (drafts.length === 0) core.notes.write();
    return commitDrafts(core, drafts, times);
  });
  if (!settle(core, state, committed)) return FAILED;
  state.last = candle;
  state.count++;
  state.sinceSnapshot = snapshotDue ? 0 : state.sinceSnapshot + 1;
  hub.publish({ type: 'candles', key, candles: [candle], reset: false });
  publishAlerts(core, committed.value);
  if (drafts.length === 0) core.notes.written();
  followOutcomes(core, state, [candle], committed.value);
  return { kind: 'appended', alerts: committed.value.length };
}

function revise(
  core: PipelineCore,
  state: SeriesState,
  incoming: IncomingCandle,
  { candle, previous }: Revised,
): CandleVerdict {
  const { storage, clock, hub } = core;
  const { source } = state;
  const { id, key } = state.stored;
  const committed = storage.transaction(() => {
    const before = storage.candles.at(id, candle.time);
    const { origin, historical } = before ?? { origin: incoming.origin, historical: false };
    storage.candles.put(id, { candle, source, origin, historical, provisional: incoming.provisional });
    storage.snapshots.dropFrom(id, candle.time);
    // `after` tells a later check of this day what the engine had seen when the correction came.
    const body = { ...key, previous, candle, after: state.last?.time ?? null };
    storage.audit.append({ ts: clock.now(), actor: source, event: 'revision', alertId: null, body });
  });
  if (!settle(core, state, committed)) return FAILED;
  const isLast = state.last?.time === candle.time;
  tryRecover(core, state);
  hub.publish({ type: 'candles', key, candles: isLast ? [candle] : [], reset: !isLast });
  return { kind: 'revised' };
}

/** The final candle equals the provisional one: only that is written down. */
function confirm(core: PipelineCore, state: SeriesState, incoming: IncomingCandle): CandleVerdict {
  const { storage } = core;
  const { id } = state.stored;
  if (incoming.provisional) return { kind: 'duplicate' };
  const stored = storage.attempt(() => storage.candles.at(id, incoming.candle.time));
  if (!stored.ok) return settle(core, state, stored) ? { kind: 'duplicate' } : FAILED;
  const provisional = stored.value;
  if (provisional?.provisional !== true) return { kind: 'duplicate' };
  const written = storage.transaction(() => storage.candles.put(id, { ...provisional, provisional: false }));
  return settle(core, state, written) ? { kind: 'duplicate' } : FAILED;
}
