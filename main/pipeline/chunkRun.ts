import type { Alert, AlertDraft } from '../../app/alerts/alert';
import { assertNever } from '../../app/assertNever';
import type { BackfillChunk, BackfillVerdict } from '../../app/engine/ports';
import type { Candle } from '../../app/market/candle';
import { commitDrafts } from './commitDrafts';
import { createPastDesk } from './pastDesk';
import type { PipelineCore } from './pipelineCore';
import { recoverSeries } from './recoverSeries';
import type { SeriesState } from './seriesState';

/** What a chunk did. */
export interface ChunkRun {
  readonly verdict: BackfillVerdict;
  /** Candles put in before known ones. */
  readonly older: number;
  readonly appended: readonly Candle[];
  readonly alerts: readonly Alert[];
}

type Taken = 'joined' | 'refused' | { readonly gapAfter: number };

/** Runs a chunk inside its transaction; when it throws, the series has to be recovered from the database. */
export function runChunk(core: PipelineCore, state: SeriesState, chunk: BackfillChunk): ChunkRun {
  const { storage, engine, clock } = core;
  const { origin, receivedAt } = chunk;
  const source = chunk.source ?? state.source;
  const { id, key } = state.stored;
  const past = createPastDesk(core, state, source, origin);
  const appended: Candle[] = [];
  const alerts: Alert[] = [];
  /** What the engine took and found, and no statement has written yet. */
  let unwritten: Candle[] = [];
  let found: { readonly drafts: readonly AlertDraft[]; readonly detectedAt: number }[] = [];
  const rejected: { readonly time: number; readonly reason: string }[] = [];

  function append(candle: Candle, previousTime: number | null): Taken {
    const historical = candle.time < chunk.liveFrom;
    const step = engine.step(key, { candle, previousTime, origin, historical, marketNow: null });
    switch (step.kind) {
      case 'appended':
        unwritten.push(step.candle);
        if (step.drafts.length > 0) found.push({ drafts: step.drafts, detectedAt: clock.now() });
        appended.push(step.candle);
        state.last = step.candle;
        state.count++;
        state.sinceSnapshot++;
        return 'joined';
      case 'gap':
        return { gapAfter: step.last };
      case 'rejected':
        return refuse(candle, step.reason);
      case 'duplicate':
      case 'revised':
        // Only candles after the last one come here.
        throw new Error(`The engine is behind the database at ${candle.time}`);
      default:
        return assertNever(step);
    }
  }

  /** Everything that reads the series from the database comes after this. */
  function write(): void {
    storage.candles.putAll(id, { candles: unwritten, source, origin, liveFrom: chunk.liveFrom });
    for (const { drafts, detectedAt } of found)
      alerts.push(...commitDrafts(core, drafts, { receivedAt, detectedAt }));
    unwritten = [];
    found = [];
  }

  function refuse({ time }: Candle, reason: string): Taken {
    rejected.push({ time, reason });
    return 'refused';
  }

  function take(candle: Candle, previousTime: number | null): Taken {
    if (state.last !== null && candle.time <= state.last.time) {
      if (unwritten.length > 0) write();
      const reason = past.take(candle);
      return reason === null ? 'joined' : refuse(candle, reason);
    }
    if (past.changed()) catchUp();
    return append(candle, previousTime);
  }

  function catchUp(): void {
    recoverSeries(core, state);
    past.caughtUp();
  }

  let gap: { readonly last: number } | null = null;
  let { previousTime } = chunk;
  for (const candle of chunk.candles) {
    const taken = take(candle, previousTime);
    if (typeof taken === 'object') {
      gap = { last: taken.gapAfter };
      break;
    }
    // After a candle that was refused, the next one has nothing to join on.
    previousTime = taken === 'refused' ? null : candle.time;
  }
  write();
  if (past.changed()) catchUp();
  const { older, revised, duplicates } = past.counts();
  const verdict = { appended: appended.length + older, revised, duplicates, rejected, gap };
  return { verdict, older, appended, alerts };
}
