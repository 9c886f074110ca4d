import type { FeedState } from '../../app/engine/ports/market';
import './feedDot.css';

const MEANING: Readonly<Record<FeedState, 'good' | 'flat' | 'warning' | 'bad' | 'simulated'>> = {
  live: 'good',
  quiet: 'flat',
  waiting: 'flat',
  delayed: 'warning',
  repairing: 'warning',
  'terminal-offline': 'bad',
  'link-down': 'bad',
  simulated: 'simulated',
  replay: 'simulated',
};

/** A dot in the state's colour: full when data flows, a ring when it does not. */
export function FeedDot({ state }: { readonly state: FeedState }) {
  return <span className="feed-dot" data-meaning={MEANING[state]} aria-hidden />;
}
