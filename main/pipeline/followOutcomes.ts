import type { Alert, Outcome } from '../../app/alerts/alert';
import { advance, type FollowedAlert } from '../../app/evaluation/followedAlert';
import type { Candle } from '../../app/market/candle';
import type { PipelineCore } from './pipelineCore';
import type { SeriesState } from './seriesState';

/** Alerts of a series among which open ones are looked for after a start. */
const LOOKED_AT = 500;

interface Ended {
  readonly alert: FollowedAlert['alert'];
  readonly outcome: Outcome;
}

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
  const { storage, clock, hub, stamps, notices } = core;
  const looked = storage.attempt(() => lookAt(core, state, candles, found));
  state.followed = looked.ok ? looked.value.followed : null;
  if (!looked.ok || looked.value.ended.length === 0) return;
  const { ended } = looked.value;
  const at = clock.now();
  const written = storage.transaction(() => {
    for (const { alert, outcome } of ended) {
      storage.alerts.setOutcome(alert.seq, outcome);
      storage.audit.append({ ts: at, actor: 'engine', event: 'outcome', alertId: alert.id, body: outcome });
    }
    return storage.alerts.bySeqs(ended.map(({ alert }) => alert.seq));
  });
  if (!written.ok) {
    notices.storageFailed(written.problem);
    state.followed = null;
    return;
  }
  for (const alert of written.value) hub.publish({ type: 'alert-update', alert: stamps.on(alert) });
}

interface Looked {
  readonly followed: readonly FollowedAlert[];
  readonly ended: readonly Ended[];
}

function lookAt(
  { storage, evaluation }: PipelineCore,
  { stored, followed }: SeriesState,
  candles: readonly Candle[],
  found: readonly Alert[],
): Looked {
  const ended: Ended[] = [];
  const pass = (one: FollowedAlert, candle: Candle): FollowedAlert | null => {
    const step = advance(one, candle, stored.instrument, evaluation);
    if (step.kind === 'ended') ended.push({ alert: one.alert, outcome: step.outcome });
    return step.kind === 'open' ? step.followed : null;
  };
  const isAfresh = followed === null;
  const newest = isAfresh
    ? storage.candles.before(stored.id, Number.MAX_SAFE_INTEGER, evaluation.maxCandles + 2)
    : candles;
  const from = newest[0]?.time ?? -Infinity;
  const known = isAfresh
    ? storage.alerts.newestOfSeries(stored.key, LOOKED_AT).filter(({ outcome }) => outcome === null)
    : found;
  let open = [...(followed ?? []), ...known.filter(({ candleTime }) => candleTime >= from).map(begin)];
  for (const candle of newest) open = open.flatMap((one) => pass(one, candle) ?? []);

  // Of history that was filled in, the candles lie further back than the new ones.
  for (const alert of found.filter(({ candleTime }) => candleTime < from)) {
    let one: FollowedAlert | null = begin(alert);
    let left = evaluation.maxCandles + 1;
    for (const { candle } of storage.candles.after(stored.id, alert.candleTime)) {
      one = pass(one, candle);
      if (one === null || --left === 0) break;
    }
  }
  return { followed: open, ended };
}

function begin(alert: Alert): FollowedAlert {
  return { alert, trade: null, last: null };
}
