import type { FeedState, SeriesSummary } from '../../app/engine/ports';
import type { Problem, Text } from '../problem';
import type { PortStatus } from './composeTypes';

/** What `/health` says. */
export interface Health {
  readonly healthy: boolean;
  readonly feed: FeedState;
  readonly problems: readonly Text[];
}

/** From the most to the least worrying. */
const WORRY: readonly FeedState[] = [
  'link-down',
  'terminal-offline',
  'repairing',
  'delayed',
  'quiet',
  'live',
  'simulated',
  'waiting',
  'replay',
];

/**
 * Healthy means: what comes in is analysed and stored, bridges can connect, the audit is whole and the disk has room. A market that is away is a state of
 * the feed, not an illness of the terminal.
 */
export function healthOf(
  series: readonly SeriesSummary[],
  storage: Problem | null,
  bridge: PortStatus,
  internal: readonly Text[] = [],
): Health {
  const problems = [
    storage?.text ?? null,
    bridge.open ? null : (bridge.problem?.text ?? null),
    ...internal,
  ].filter((text) => text !== null);
  return { healthy: problems.length === 0, feed: feedOf(series), problems };
}

/** The real feeds speak first; the simulated one only when there is no other. */
function feedOf(series: readonly SeriesSummary[]): FeedState {
  const real = series.filter(({ source }) => source === 'bridge').map(({ feed }) => feed.state);
  const heard = real.filter((state) => state !== 'waiting');
  const states = heard.length > 0 ? heard : series.map(({ feed }) => feed.state);
  return WORRY.find((state) => states.includes(state)) ?? 'waiting';
}
