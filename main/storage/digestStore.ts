import { z } from 'zod';
import type { Db } from './database';

/** One notification for the alerts over the attention budget. */
export interface Digest {
  readonly id: number;
  /** When its first alert was folded into it, UTC ms. */
  readonly openedAt: number;
  /** When it is sent, UTC ms; alerts join it until then. */
  readonly dueAt: number;
}

export interface DigestStore {
  /** Gives its id; call inside a transaction, as all that changes. */
  open(openedAt: number, dueAt: number): number;
  /** The digest that an alert at `now` joins; null when there is none. */
  waiting(now: number): Digest | null;
  /** Moves it, and its deliveries that were not tried yet, to a later moment. */
  postpone(digest: Digest, dueAt: number): void;
  /** When the newest digests fell due, of those due by `now`, newest first. */
  newestDueAt(now: number, limit: number): readonly number[];
}

const digestSchema = z.object({ id: z.number(), openedAt: z.number(), dueAt: z.number() });

/** The digests table. */
export function createDigestStore(db: Db): DigestStore {
  const open = db.prepare<[number, number]>('INSERT INTO digests (opened_at, due_at) VALUES (?, ?)');
  const newest = db.prepare(
    'SELECT id, opened_at AS openedAt, due_at AS dueAt FROM digests ORDER BY id DESC LIMIT 1',
  );
  const move = db.prepare<[number, number]>('UPDATE digests SET due_at = ? WHERE id = ?');
  const moveRows = db.prepare<[number, number]>(
    'UPDATE outbox SET due_at = due_at + ? WHERE digest = ? AND settled_at IS NULL AND attempts = 0',
  );
  const due = db
    .prepare<[number, number], number>(
      'SELECT due_at FROM digests WHERE due_at <= ? ORDER BY id DESC LIMIT ?',
    )
    .pluck();
  return {
    open: (openedAt, dueAt) => Number(open.run(openedAt, dueAt).lastInsertRowid),
    waiting(now) {
      const row = newest.get();
      if (row === undefined) return null;
      const digest = digestSchema.parse(row);
      // One of the future was opened before the clock was set back: nobody knows any more when it goes.
      return digest.openedAt <= now && now < digest.dueAt ? digest : null;
    },
    postpone(digest, dueAt) {
      move.run(dueAt, digest.id);
      moveRows.run(dueAt - digest.dueAt, digest.id);
    },
    newestDueAt: (now, limit) => due.all(now, limit),
  };
}
