import type { JudgedAlert, JudgedDraft } from './evaluation';
import type { Match } from './match';

/** Alerts of one kind, and how they ended. */
export interface Tally {
  readonly name: string;
  readonly alerts: number;
  readonly resolved: number;
  readonly wins: number;
  /** Of the resolved ones; null without any. */
  readonly meanR: number | null;
}

/** Counts alerts by the name that `nameOf` gives them, in the order of the names. */
export function tally<Draft extends JudgedDraft>(
  alerts: readonly JudgedAlert<Draft>[],
  nameOf: (alert: JudgedAlert<Draft>) => string | readonly string[],
): readonly Tally[] {
  const kinds = new Map<string, JudgedAlert<Draft>[]>();
  for (const alert of alerts) {
    for (const name of [nameOf(alert)].flat()) {
      const kind = kinds.get(name);
      if (kind === undefined) kinds.set(name, [alert]);
      else kind.push(alert);
    }
  }
  return [...kinds]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, own]) => {
      const results = own.flatMap(({ outcome }) => (outcome === null ? [] : [outcome.r]));
      return {
        name,
        alerts: own.length,
        resolved: results.length,
        wins: own.filter(({ outcome }) => outcome?.result === 'target').length,
        meanR: results.length === 0 ? null : results.reduce((sum, r) => sum + r, 0) / results.length,
      };
    });
}

/** What would have been left with a higher floor of confidence. */
export interface FloorPoint {
  /** Least confidence that is delivered. */
  readonly floor: number;
  readonly alerts: number;
  /** False ÷ all that are judged; null when none is. */
  readonly falseShare: number | null;
  /** Which alerts remain. */
  readonly remaining: readonly JudgedAlert[];
}

/** Alerts that remain at each floor of confidence that separates some of them. */
export function floorsOf(alerts: readonly JudgedAlert[]): readonly FloorPoint[] {
  const floors = [...new Set(alerts.map(({ draft }) => Math.round(draft.confidence * 100) / 100))];
  return floors
    .sort((a, b) => a - b)
    .map((floor) => {
      const remaining = alerts.filter(({ draft }) => draft.confidence >= floor - 0.005);
      const count = (match: Match): number => remaining.filter((one) => one.match === match).length;
      const judged = remaining.length - count('excluded');
      const falseShare = judged === 0 ? null : count('false') / judged;
      return { floor, alerts: remaining.length, falseShare, remaining };
    });
}
