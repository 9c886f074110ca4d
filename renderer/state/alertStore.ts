import { create } from 'zustand';
import type { Alert } from '../../app/alerts/alert';

/** As many as the list shows; the rest is in the history, but critical ones stay until acknowledged. */
const MOST_LIVE = 200;
const MOST_CRITICAL = 300;
/** Alerts opened from the history or the chart stay known this long. */
const MOST_KNOWN = 1_000;

interface AlertState {
  /** The delivered alerts, newest first. */
  readonly live: readonly Alert[];
  /** Other alerts that something in the window refers to, by id. */
  readonly known: ReadonlyMap<string, Alert>;
  /** Rises with every alert that was added or changed; what reads from the database looks at it. */
  readonly revision: number;
}

export const useAlerts = create<AlertState>(() => ({ live: [], known: new Map(), revision: 0 }));

export function replaceAlerts(alerts: readonly Alert[]): void {
  useAlerts.setState((state) => ({
    live: trim(alerts),
    known: refreshKnown(state.known, alerts),
    revision: state.revision + 1,
  }));
}

/** `fresh` oldest first, as they were found. */
export function applyAlerts(fresh: readonly Alert[], changed: readonly Alert[]): void {
  if (fresh.length === 0 && changed.length === 0) return;
  useAlerts.setState((state) => {
    const newest = new Map([...fresh, ...changed].map((alert) => [alert.id, alert]));
    const held = new Set(state.live.map((alert) => alert.id));
    const added = fresh.filter((alert) => alert.reason === null && !held.has(alert.id)).reverse();
    const live = state.live.map((alert) => newest.get(alert.id) ?? alert);
    return {
      live: trim([...added, ...live]),
      known: refreshKnown(state.known, [...newest.values()]),
      revision: state.revision + 1,
    };
  });
}

/** Older critical alerts that nobody has acknowledged, from the database. */
export function addOpenCritical(alerts: readonly Alert[]): void {
  useAlerts.setState((state) => {
    const held = new Set(state.live.map(({ id }) => id));
    const missing = alerts.filter(({ id }) => !held.has(id));
    if (missing.length === 0) return state;
    return { live: trim([...state.live, ...missing].sort((a, b) => b.seq - a.seq)) };
  });
}

/** Keeps an alert that is not in the live list so that the window can show it. */
export function keepKnown(alerts: readonly Alert[]): void {
  if (alerts.length === 0) return;
  useAlerts.setState((state) => {
    const known = new Map(state.known);
    for (const alert of alerts) {
      known.delete(alert.id);
      known.set(alert.id, alert);
    }
    for (const id of known.keys()) {
      if (known.size <= MOST_KNOWN) break;
      known.delete(id);
    }
    return { known };
  });
}

/** The newest state of an alert the window knows. */
export function findAlert(state: AlertState, id: string): Alert | null {
  return state.live.find((alert) => alert.id === id) ?? state.known.get(id) ?? null;
}

function trim(live: readonly Alert[]): readonly Alert[] {
  if (live.length <= MOST_LIVE) return live;
  const older = live
    .slice(MOST_LIVE)
    .filter(({ severity, status }) => severity === 'critical' && status === 'open');
  return [...live.slice(0, MOST_LIVE), ...older.slice(0, MOST_CRITICAL)];
}

function refreshKnown(
  known: ReadonlyMap<string, Alert>,
  newer: readonly Alert[],
): ReadonlyMap<string, Alert> {
  const changed = newer.filter((alert) => known.has(alert.id));
  return changed.length === 0
    ? known
    : new Map([...known, ...changed.map((alert) => [alert.id, alert] as const)]);
}
