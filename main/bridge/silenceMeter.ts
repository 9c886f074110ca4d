import type { Clock } from '../../app/engine/ports';

/** A bridge that has said nothing for this long is gone: it beats every second. */
const SILENCE_MS = 15_000;
/** Looked at each second: a step beyond this is a clock that was set, or a computer that slept. */
const MOST_A_LOOK_MS = 2_000;

/** Measures how long a bridge has said nothing. */
export interface SilenceMeter {
  heard(): void;
  /** Looked at about each second; true when it has been silent too long. */
  isSilent(): boolean;
}

/** By the clock, but a clock that is set forward cuts no connection: of each step between two looks only so much counts. */
export function createSilenceMeter(clock: Clock): SilenceMeter {
  let silentMs = 0;
  let lookedAt = clock.now();
  return {
    heard() {
      silentMs = 0;
      lookedAt = clock.now();
    },
    isSilent() {
      const now = clock.now();
      silentMs += Math.min(Math.max(0, now - lookedAt), MOST_A_LOOK_MS);
      lookedAt = now;
      return silentMs >= SILENCE_MS;
    },
  };
}
