import { create } from 'zustand';
import type { Snooze } from '../../app/alerts/silence/snooze';

interface SnoozeState {
  /** Those that hold, oldest first; their time may be over since a moment ago. */
  readonly snoozes: readonly Snooze[];
  /** The menu while it is open; `alert`: the id of the one it was opened for. */
  readonly menu: { readonly alert: string | null } | null;
}

/** What is silenced, as the terminal tells it. */
export const useSnoozes = create<SnoozeState>(() => ({ snoozes: [], menu: null }));

export function replaceSnoozes(snoozes: readonly Snooze[]): void {
  useSnoozes.setState({ snoozes });
}

/** Opens the menu; with an alert it offers the patterns of that alert first. */
export function openSnoozeMenu(alert: string | null): void {
  useSnoozes.setState({ menu: { alert } });
}

export function closeSnoozeMenu(): void {
  useSnoozes.setState({ menu: null });
}
