import { CAPTURE_AT_LEAST, FALSE_AT_MOST } from '../gate';
import { TALLY_FIELDS, type SettingTally, type TallyField } from './settingTally';
import { LEAST_SAMPLE } from '../leastSample';

/** What a setting is searched for: large moves caught without false alerts, or results in R. */
export const OBJECTIVES = ['volatility', 'result'] as const;
export type Objective = (typeof OBJECTIVES)[number];

/** Session numbers, `to` exclusive. */
export interface SessionRange {
  readonly from: number;
  readonly to: number;
}

/** What a setting did in a range of sessions; `events` had to be caught. */
export type Totals = Record<TallyField | 'sessions' | 'events', number>;

const NOTHING: Totals = {
  sessions: 0,
  events: 0,
  caught: 0,
  volatilityAlerts: 0,
  judged: 0,
  wrong: 0,
  right: 0,
  alerts: 0,
  resolved: 0,
  wins: 0,
  sumR: 0,
  sumEven: 0,
};

const FIELDS = [...TALLY_FIELDS, 'sessions', 'events'] as const;

/** Both together. */
export function addTotals(a: Totals, b: Totals): Totals {
  const sums = { ...a };
  for (const field of FIELDS) sums[field] += b[field];
  return sums;
}

export function sumTally(tally: SettingTally, events: Int32Array, { from, to }: SessionRange): Totals {
  const sums = { ...NOTHING, sessions: to - from };
  for (let session = from; session < to; session++) {
    sums.events += events[session]!;
    for (const field of TALLY_FIELDS) sums[field] += tally.at(session, field);
  }
  return sums;
}

/**
 * How good that is; more is better. `volatility`: the smaller of the two distances to the gates, capture above 85 % and
 * false alerts below 10 %: at 0 and above both are met. `result`: the mean R, of at least 30 outcomes. -Infinity when
 * there is too little to say.
 */
export function scoreOf(totals: Totals, objective: Objective): number {
  if (objective === 'result')
    return totals.resolved < LEAST_SAMPLE ? -Infinity : totals.sumR / totals.resolved;
  return marginOf(totals.caught, totals.events, totals.wrong, totals.judged);
}

/** The smaller distance to the gates of capture and false alerts. */
export function marginOf(caught: number, events: number, wrong: number, judged: number): number {
  if (events === 0 || judged === 0) return -Infinity;
  return Math.min(caught / events - CAPTURE_AT_LEAST, FALSE_AT_MOST - wrong / judged);
}
