import type { SweepJson } from '../../../app/contract/sweepJson';
import type { Text } from '../../problem';
import type { CandlesJob } from '../backtest/backtestJob';
import type { Sweep, SweepOptions, SweepProgress } from './runSweep';

/** A search for a thread of its own, which makes further ones. */
export interface SweepJob
  extends
    CandlesJob,
    Pick<
      SweepOptions,
      'keys' | 'random' | 'seed' | 'objective' | 'train' | 'test' | 'workers' | 'workerFile' | 'settings'
    > {
  readonly kind: 'sweep';
  readonly stateFile: string;
}

/** What is needed to keep one of its settings. */
export type FoundSettings = Pick<Sweep, 'base' | 'keys' | 'choices'>;

export type SweepMessage =
  | ({ readonly kind: 'progress' } & SweepProgress)
  | { readonly kind: 'failed'; readonly text: Text }
  | { readonly kind: 'done'; readonly json: SweepJson; readonly found: FoundSettings };
