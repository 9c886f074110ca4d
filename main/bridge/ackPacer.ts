/** Lines are taken in turns of up to 128: asking after that many leaves never more than 256 unacknowledged. */
const LINES = 128;
const WITH_LINES_MS = 1_000;
const AT_LEAST_MS = 5_000;

/** Decides when to acknowledge: every 256 lines at the latest, every second with new lines, and at least every 5 s. */
export interface AckPacer {
  /** @param n the newest line taken @returns whether to acknowledge it now */
  isDue(n: number, now: number): boolean;
  sent(n: number, now: number): void;
}

export function createAckPacer(now: number): AckPacer {
  let acknowledged = 0;
  let sentAt = now;
  return {
    isDue(n, moment) {
      if (n - acknowledged >= LINES) return true;
      return moment - sentAt >= (n > acknowledged ? WITH_LINES_MS : AT_LEAST_MS);
    },
    sent(n, moment) {
      acknowledged = n;
      sentAt = moment;
    },
  };
}
