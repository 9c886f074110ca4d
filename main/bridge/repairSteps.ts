/**
 * How the next request tries to close a hole:
 * - `from-last`: history from the last stored candle on, which it has to contain;
 * - `whole-day`: it did not; history of that candle's whole day, so that what differs is replaced;
 * - `join-anyway`: the terminal has nothing that joins; take what it has after the last candle, as it is.
 */
export type RepairStep = 'from-last' | 'whole-day' | 'join-anyway';

const STEPS: readonly RepairStep[] = ['from-last', 'whole-day', 'join-anyway'];

/** Climbs a step each time a hole at the same place is still there, so that no hole is asked about for ever. */
export interface RepairSteps {
  /** @param last open time of the last stored candle, UTC ms */
  next(last: number): RepairStep;
  /** A candle was stored: whatever hole comes now is a new one. */
  progressed(): void;
}

export function createRepairSteps(): RepairSteps {
  let at: number | null = null;
  let step = 0;
  return {
    next(last) {
      step = last === at ? Math.min(step + 1, STEPS.length - 1) : 0;
      at = last;
      return STEPS[step] ?? 'join-anyway';
    },
    progressed() {
      at = null;
    },
  };
}
