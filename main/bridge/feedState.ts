import type { FeedState } from '../../app/engine/ports';

/** What is known of a connected bridge. */
export interface FeedFacts {
  /** The terminal has its broker. */
  readonly online: boolean;
  readonly repairing: boolean;
  /** The broker shows this symbol with a delay, or the terminal's own sends take too long. */
  readonly delayed: boolean;
  /** Since the last quote, by the market's clock. */
  readonly quoteAgeMs: number;
  /** Without a quote for longer than this the market is quiet. */
  readonly quietAfterMs: number;
}

/** The state the trader sees; the gravest one that holds. */
export function feedState(facts: FeedFacts): FeedState {
  if (!facts.online) return 'terminal-offline';
  if (facts.repairing) return 'repairing';
  if (facts.quoteAgeMs > facts.quietAfterMs) return 'quiet';
  return facts.delayed ? 'delayed' : 'live';
}
