import type { Result } from '../result';
import type { PipelineCore } from './pipelineCore';
import { recoverSeries } from './recoverSeries';
import type { SeriesState } from './seriesState';

/**
 * What follows a transaction of one series: when it was refused, the trader hears why and the engine goes back
 * to what is stored. True when everything is on disk.
 */
export function settle<T>(
  core: PipelineCore,
  state: SeriesState,
  result: Result<T>,
): result is { readonly ok: true; readonly value: T } {
  if (result.ok) {
    core.notices.storageWorked();
    return true;
  }
  core.log('error', 'storage failed', {
    ...state.stored.key,
    code: result.problem.code,
    text: result.problem.text.en,
  });
  core.notices.storageFailed(result.problem);
  tryRecover(core, state);
  return false;
}

/** Brings the engine in step with the database; false while the database cannot be read. */
export function tryRecover(core: PipelineCore, state: SeriesState): boolean {
  const done = core.storage.attempt(() => recoverSeries(core, state));
  if (!done.ok) core.notices.storageFailed(done.problem);
  return done.ok;
}
