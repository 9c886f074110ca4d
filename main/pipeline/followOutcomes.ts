import type { Alert } from '../../app/alerts/alert';
import type { Candle } from '../../app/market/candle';
import { lookForOutcomes } from './lookForOutcomes';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';
import { writeOutcomes } from './writeOutcomes';

/**
 * Follows every alert of a series, told or not, through newly closed `candles`; `found` are the alerts that were
 * stored with them. It runs after the alerts have gone out and in a transaction of its own: outcomes follow from
 * stored candles, and what a crash leaves out is found again when the series opens.
 */
export function followOutcomes(
  core: PipelineCore,
  state: SeriesState,
  candles: readonly Candle[],
  found: readonly Alert[],
): void {
  const { storage, hub, stamps, notices } = core;
  const looked = storage.attempt(() => lookForOutcomes(core, state, candles, found));
  state.followed = looked.ok ? looked.value.followed : null;
  if (!looked.ok || looked.value.ended.length === 0) return;
  const { ended } = looked.value;
  const written = storage.transaction(() => {
    writeOutcomes(core, looked.value);
    return storage.alerts.bySeqs(ended.map(({ alert }) => alert.seq));
  });
  if (!written.ok) {
    notices.storageFailed(written.problem);
    state.followed = null;
    return;
  }
  for (const alert of written.value) hub.publish({ type: 'alert-update', alert: stamps.on(alert) });
}
