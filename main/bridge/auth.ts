import { createHash, timingSafeEqual } from 'node:crypto';
import { createRateWindow } from './rateWindow';

const MINUTE_MS = 60_000;
const FAILURES_A_MINUTE = 5;
/** How long every `hello` is refused after the fifth failure. */
const COOL_DOWN_MS = 60_000;

export type AuthVerdict = 'granted' | 'wrong-token' | 'cooling-down';

/** Decides whether a bridge may in; shared by all connections of the listener. */
export interface Auth {
  check(token: string, now: number): AuthVerdict;
  /** Until when everything is refused, UTC ms; null when it is not. */
  coolDownUntil(now: number): number | null;
  failures(): number;
}

export function createAuth(expected: string): Auth {
  const digest = hash(expected);
  const recent = createRateWindow(MINUTE_MS, FAILURES_A_MINUTE);
  let until = -Infinity;
  let failures = 0;
  return {
    check(token, now) {
      // Digests have one length, so the time taken tells neither the content nor the length of the token.
      const equal = timingSafeEqual(hash(token), digest);
      if (now < until) return 'cooling-down';
      if (equal) return 'granted';
      failures += 1;
      if (recent.add(now) >= FAILURES_A_MINUTE) until = now + COOL_DOWN_MS;
      return 'wrong-token';
    },
    coolDownUntil: (now) => (now < until ? until : null),
    failures: () => failures,
  };
}

function hash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}
