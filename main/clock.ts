import { performance } from 'node:perf_hooks';
import type { Clock } from '../app/engine/ports';

/** A step of the wall clock larger than this is taken over, ms; smaller differences are its own coarse grain. */
const STEP_MS = 20;

/** The computer's clock with fractions of a millisecond; follows when the wall clock is set. */
export function createSystemClock(): Clock {
  let offset = Date.now() - performance.now();
  return {
    now() {
      const wall = Date.now();
      const precise = offset + performance.now();
      if (Math.abs(precise - wall) <= STEP_MS) return precise;
      offset = wall - performance.now();
      return wall;
    },
  };
}
