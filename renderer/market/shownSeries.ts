import type { FeedState } from '../../app/engine/ports/market';
import type { SeriesView } from '../state/marketStore';

const ALIVE: ReadonlySet<FeedState> = new Set(['live', 'quiet', 'delayed', 'repairing']);

/** A real market that sends candles right now. */
export function isRealAndAlive({ summary }: SeriesView): boolean {
  return summary.source === 'bridge' && ALIVE.has(summary.feed.state);
}

/**
 * What the chart shows after the list of series changed. The trader's choice stays, with one exception: when a
 * real market awakes (`awoken`, by id) while the simulated one is shown, the real one takes over.
 */
export function nextShownSeries(
  shown: string | null,
  list: readonly SeriesView[],
  awoken: ReadonlySet<string>,
): string | null {
  const current = list.find((series) => series.id === shown);
  const byInterest = [...list].sort((a, b) => interest(b) - interest(a));
  if (current === undefined) return byInterest[0]?.id ?? null;
  if (current.summary.source !== 'simulated') return current.id;
  return byInterest.find((series) => awoken.has(series.id))?.id ?? current.id;
}

/** Alive before silent, real before simulated. */
function interest(series: SeriesView): number {
  if (isRealAndAlive(series)) return 5;
  const { source, feed } = series.summary;
  if (source === 'replay') return 0;
  if (feed.state === 'simulated') return 4;
  return source === 'bridge' ? 3 : source === 'file' ? 2 : 1;
}
