import { digestDue } from '../../app/alerts/silence/digestDue';
import type { AttentionSettings } from '../../app/alerts/silence/silenceSettings';
import type { Storage } from '../storage/storage';

/** How often the trader was interrupted lately, read off what is stored: there is no second truth to lose. */
export interface AttentionDesk {
  /** The newest interruptions, alerts and digests, as many as a full hour can hold; UTC ms. */
  interruptions(now: number): readonly number[];
  /** When a digest opened at `openedAt` is to be sent. */
  dueAt(openedAt: number, now: number): number;
  /** The trader was interrupted beyond the budget: the digest waits until the hour has room again. */
  interrupted(now: number): void;
}

export function createAttentionDesk(storage: Storage, settings: () => AttentionSettings): AttentionDesk {
  function interruptions(now: number): readonly number[] {
    const { perHour } = settings();
    if (perHour === 0) return [];
    return [...storage.alerts.newestDeliveredAt(perHour), ...storage.digests.newestDueAt(now, perHour)];
  }

  const dueAt = (openedAt: number, now: number): number =>
    digestDue(settings(), interruptions(now), openedAt, now);

  return {
    interruptions,
    dueAt,
    interrupted(now) {
      const waiting = settings().perHour === 0 ? null : storage.digests.waiting(now);
      if (waiting === null) return;
      const later = dueAt(waiting.openedAt, now);
      if (later > waiting.dueAt) storage.digests.postpone(waiting, later);
    },
  };
}
