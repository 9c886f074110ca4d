import { resampledMean, type Expectancy } from '../expectancy';
import { CAPTURE_AT_LEAST, FALSE_AT_MOST, gateAtLeast, gateAtMost, WIN_AT_LEAST } from '../gate';
import type { Gates } from '../evaluation';
import type { Fold } from './folds';
import { permutationP, realityCheckP } from './luck';
import type { SettingTally } from './settingTally';
import { addTotals, scoreOf, sumTally, type Objective, type SessionRange, type Totals } from './totals';

/** What a setting did in some sessions, as a reader wants it. */
export interface SettingResult {
  readonly sessions: number;
  readonly alerts: number;
  readonly volatilityAlerts: number;
  readonly gates: Gates;
  /** Mean R; null without outcomes. */
  readonly meanR: number | null;
  /** Null when there was too little to say. */
  readonly score: number | null;
}

export interface JudgedFold extends Fold {
  /** The setting that was best in training, counted from 0. */
  readonly chosen: number;
  readonly trained: SettingResult;
  readonly tested: SettingResult;
}

export interface JudgedSweep {
  readonly folds: readonly JudgedFold[];
  /** All judged sessions of the folds together, each with the setting its own training had chosen. */
  readonly joined: (SettingResult & { readonly expectancy: Expectancy | null }) | null;
  /** Over all sessions, one a setting. */
  readonly results: readonly SettingResult[];
  /** Best over all sessions: chosen by looking at what it is judged by, hence its p-value. */
  readonly best: number;
  readonly bestResult: SettingResult;
  readonly p: number | null;
  /** Settings that no other beats in both capture and false alerts, by capture. */
  readonly front: readonly number[];
}

export interface SweepQuestion {
  readonly tallies: readonly SettingTally[];
  /** Events by session. */
  readonly events: Int32Array;
  readonly folds: readonly Fold[];
  readonly objective: Objective;
  readonly seed: number;
}

/** Chooses and judges: the same answer for the same tallies, whoever made them. */
export function judgeSweep(question: SweepQuestion): JudgedSweep {
  const { tallies, events, objective } = question;
  const whole = { from: 0, to: events.length };
  const results = tallies.map((tally) => resultOf(sumTally(tally, events, whole), objective));
  const folds = question.folds.map((fold): JudgedFold => {
    const chosen = bestIn(question, fold.train);
    const judge = (range: SessionRange): SettingResult =>
      resultOf(sumTally(tallies[chosen]!, events, range), objective);
    return { ...fold, chosen, trained: judge(fold.train), tested: judge(fold.test) };
  });
  const best = bestIn(question, { from: 0, to: events.length });
  const score = results[best]?.score ?? -Infinity;
  return {
    folds,
    joined: folds.length === 0 ? null : joinFolds(question, folds),
    results,
    best,
    bestResult: results[best]!,
    p:
      objective === 'volatility'
        ? permutationP(tallies, score)
        : realityCheckP(tallies, score, question.seed),
    front: paretoFront(results),
  };
}

/** The highest score; of equals the one with fewer alerts, then the first. */
function bestIn({ tallies, events, objective }: SweepQuestion, range: SessionRange): number {
  let best = 0;
  let found: { score: number; alerts: number } | null = null;
  for (const [index, tally] of tallies.entries()) {
    const totals = sumTally(tally, events, range);
    const score = scoreOf(totals, objective);
    const { alerts } = totals;
    if (found !== null && !(score > found.score || (score === found.score && alerts < found.alerts)))
      continue;
    found = { score, alerts };
    best = index;
  }
  return best;
}

function resultOf(totals: Totals, objective: Objective): SettingResult {
  const { sessions, events, caught, judged, wrong, right, alerts, volatilityAlerts, resolved, wins } = totals;
  const score = scoreOf(totals, objective);
  return {
    sessions,
    alerts,
    volatilityAlerts,
    gates: {
      capture: gateAtLeast(CAPTURE_AT_LEAST, caught, events),
      false: {
        ...gateAtMost(FALSE_AT_MOST, wrong, judged),
        captured: right,
        neutral: judged - wrong - right,
      },
      win: {
        ...gateAtLeast(WIN_AT_LEAST, wins, resolved),
        breakEven: resolved === 0 ? null : totals.sumEven / resolved,
      },
    },
    meanR: resolved === 0 ? null : totals.sumR / resolved,
    score: score > -Infinity ? score : null,
  };
}

function joinFolds(
  { tallies, events, objective }: SweepQuestion,
  folds: readonly JudgedFold[],
): JudgedSweep['joined'] {
  const parts = folds.map(({ chosen, test }) => sumTally(tallies[chosen]!, events, test));
  const totals = parts.reduce(addTotals);
  const sessions = folds.flatMap(({ chosen, test }) => {
    const tally = tallies[chosen]!;
    return Array.from({ length: test.to - test.from }, (_, at) => ({
      total: tally.at(test.from + at, 'sumR'),
      count: tally.at(test.from + at, 'resolved'),
    })).filter(({ count }) => count > 0);
  });
  const result = resultOf(totals, objective);
  const { meanR } = result;
  return {
    ...result,
    expectancy: meanR === null ? null : { value: meanR, ...resampledMean(sessions) },
  };
}

function paretoFront(results: readonly SettingResult[]): readonly number[] {
  const ranked = results
    .map(({ gates }, index) => ({ index, capture: gates.capture.value, wrong: gates.false.value }))
    .filter(
      (one): one is { index: number; capture: number; wrong: number } =>
        one.capture !== null && one.wrong !== null,
    )
    .sort((a, b) => b.capture - a.capture || a.wrong - b.wrong || a.index - b.index);
  const front: number[] = [];
  let least = Infinity;
  for (const { index, wrong } of ranked) {
    if (wrong >= least) continue;
    least = wrong;
    front.push(index);
  }
  return front;
}
