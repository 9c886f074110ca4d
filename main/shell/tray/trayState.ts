import type { Snooze } from '../../../app/alerts/silence/snooze';
import type { FeedState } from '../../../app/engine/ports/market';

export const TRAY_STATES = ['live', 'delayed', 'offline', 'simulated', 'silenced'] as const;
/** What the icon's dot says. */
export type TrayState = (typeof TRAY_STATES)[number];

export interface TrayFacts {
  /** Of every series, with where its candles come from. */
  readonly feeds: readonly { readonly source: string; readonly state: FeedState }[];
  readonly snoozes: readonly Snooze[];
  /** Do-not-disturb is on. */
  readonly quiet: boolean;
  readonly now: number;
}

/** The one thing to know at a glance: silence asked for first, then the worst of the real feeds. */
export function trayState({ feeds, snoozes, quiet, now }: TrayFacts): TrayState {
  const allSnoozed = snoozes.some(
    ({ symbol, pattern, until }) => symbol === null && pattern === null && now < until,
  );
  if (quiet || allSnoozed) return 'silenced';
  const real = feeds.filter(({ source }) => source === 'bridge').map(({ state }) => state);
  if (real.length === 0)
    return feeds.some(({ state }) => state === 'simulated' || state === 'replay') ? 'simulated' : 'offline';
  if (real.some((state) => state === 'link-down' || state === 'terminal-offline')) return 'offline';
  return real.some((state) => state === 'delayed' || state === 'repairing' || state === 'waiting')
    ? 'delayed'
    : 'live';
}
