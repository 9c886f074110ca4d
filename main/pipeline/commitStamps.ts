import type { Alert } from '../../app/alerts/alert';

/**
 * When alerts were committed. A transaction cannot hold the moment of its own end, so the moments wait here and
 * are written with the next one.
 */
export interface CommitStamps {
  add(seq: number, at: number): void;
  /** The alert with its moment, when that is not in the database yet. */
  on(alert: Alert): Alert;
  /** Those that wait longest, as seq and moment. */
  oldest(limit: number): readonly (readonly [number, number])[];
  isEmpty(): boolean;
  written(seqs: readonly number[]): void;
}

export function createCommitStamps(): CommitStamps {
  const waiting = new Map<number, number>();
  return {
    add: (seq, at) => void waiting.set(seq, at),
    on(alert) {
      const committedAt = waiting.get(alert.seq);
      if (committedAt === undefined || alert.stages.committedAt !== null) return alert;
      return { ...alert, stages: { ...alert.stages, committedAt } };
    },
    oldest(limit) {
      const found: (readonly [number, number])[] = [];
      for (const entry of waiting) {
        if (found.length === limit) break;
        found.push(entry);
      }
      return found;
    },
    isEmpty: () => waiting.size === 0,
    written: (seqs) => seqs.forEach((seq) => waiting.delete(seq)),
  };
}
