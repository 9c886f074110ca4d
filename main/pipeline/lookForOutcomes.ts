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

/** What newly closed candles did to the alerts of a series. */
export interface Looked {
  readonly followed: readonly FollowedAlert[];
  /** In the order in which they ended. */
  readonly ended: readonly Ended[];
}

/** Follows the open alerts of a series and those just `found` through newly closed `candles`, oldest first. */
export function lookForOutcomes(
  { storage, evaluation }: PipelineCore,
  { stored, followed }: SeriesState,
  candles: readonly Candle[],
  found: readonly Alert[],
): Looked {
  const ended: (Ended & { readonly at: number })[] = [];
  /** Null when the alert has come to its end, or never will. */
  function pass(one: FollowedAlert, candle: Candle): FollowedAlert | null {
    const step = advance(one, candle, stored.instrument, evaluation);
    if (step.kind === 'ended') ended.push({ alert: one.alert, outcome: step.outcome, at: candle.time });
    return step.kind === 'open' ? step.followed : null;
  }
  function passAll(alert: FollowedAlert, through: readonly Candle[], from: number): FollowedAlert | null {
    let one: FollowedAlert | null = alert;
    for (let at = from; at < through.length && one !== null; at++) {
      const candle = through[at];
      if (candle !== undefined) one = pass(one, candle);
    }
    return one;
  }
  const isAfresh = followed === null;
  // Whatever was open before `candles` ends in them or is found behind them.
  const newest = isAfresh
    ? storage.candles.before(stored.id, Number.MAX_SAFE_INTEGER, candles.length + evaluation.maxCandles + 2)
    : candles;
  const from = newest[0]?.time ?? -Infinity;
  const known = isAfresh
    ? storage.alerts
        .newestOfSeries(stored.key, found.length + LOOKED_AT)
        .filter(({ outcome }) => outcome === null)
    : found;
  const begun = known.filter(({ candleTime }) => candleTime >= from).map(begin);
  const open = [
    ...(followed ?? []).flatMap((one) => passAll(one, newest, 0) ?? []),
    ...begun.flatMap((one) => passAll(one, newest, firstAfter(newest, one.alert.candleTime)) ?? []),
  ];

  // Of history that was filled in, the candles lie further back than the new ones.
  for (const alert of found.filter(({ candleTime }) => candleTime < from)) {
    let one: FollowedAlert | null = begin(alert);
    let left = evaluation.maxCandles + 1;
    for (const { candle } of storage.candles.after(stored.id, alert.candleTime)) {
      one = pass(one, candle);
      if (one === null || --left === 0) break;
    }
  }
  return { followed: open, ended: ended.sort((a, b) => a.at - b.at) };
}

function begin(alert: Alert): FollowedAlert {
  return { alert, trade: null, last: null };
}

/** The index of the first candle that opened after `time`. */
function firstAfter(candles: readonly Candle[], time: number): number {
  let low = 0;
  let high = candles.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((candles[middle]?.time ?? Infinity) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}
