import type { DetectorId } from '../../detectors/detectorId';

/** What is asked to be silent: null in a field means all of them. */
export interface SnoozeScope {
  readonly symbol: string | null;
  readonly pattern: DetectorId | null;
}

/** A short silence the trader asked for. It mutes delivery only: what is found is stored and shown all the same. */
export interface Snooze extends SnoozeScope {
  readonly id: number;
  /** UTC ms of this computer's clock. */
  readonly startedAt: number;
  /** The first moment at which it holds no more, UTC ms of this computer's clock. */
  readonly until: number;
  /** What the trader chose: some minutes, or the end of the session. */
  readonly ends: 'minutes' | 'session';
}

/** Minutes a snooze may last. */
export const SNOOZE_MINUTES = { min: 1, max: 1440 } as const;
