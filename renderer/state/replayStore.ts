import { create } from 'zustand';
import type { Alert } from '../../app/alerts/alert';
import type { ReplayState } from '../../app/contract/ipcReplay';

/** The open replay; its alerts are kept apart from the live ones. */
export interface Replay {
  readonly state: ReplayState | null;
  /** Those that would have been delivered, newest first. */
  readonly alerts: readonly Alert[];
  /** The series that was on the chart before. */
  readonly returnTo: string | null;
}

export const useReplay = create<Replay>(() => ({ state: null, alerts: [], returnTo: null }));

const MOST_ALERTS = 200;

export function addReplayAlerts(fresh: readonly Alert[]): void {
  const told = fresh.filter(({ reason }) => reason === null).reverse();
  if (told.length === 0) return;
  useReplay.setState(({ alerts }) => ({ alerts: [...told, ...alerts].slice(0, MOST_ALERTS) }));
}
