import { z } from 'zod';
import type { Snooze } from '../../app/alerts/silence/snooze';
import { DETECTOR_IDS } from '../../app/detectors/detectorId';
import type { Db } from './database';

export interface SnoozeStore {
  /** Gives its id; call inside a transaction, as all that changes. */
  add(snooze: Omit<Snooze, 'id'>): number;
  /** Those that nobody and no time has ended yet, oldest first. */
  running(): readonly Snooze[];
  end(id: number, at: number): void;
  /** The same length on a clock that was set back. */
  move(id: number, startedAt: number, until: number): void;
}

const rowsSchema = z.array(
  z.object({
    id: z.number(),
    symbol: z.string().nullable(),
    pattern: z.enum(DETECTOR_IDS).nullable(),
    startedAt: z.number(),
    until: z.number(),
    ends: z.enum(['minutes', 'session']),
  }),
);

/** The snoozes table. */
export function createSnoozeStore(db: Db): SnoozeStore {
  const add = db.prepare<[string | null, string | null, number, number, string]>(
    'INSERT INTO snoozes (symbol, pattern, started_at, until, ends) VALUES (?, ?, ?, ?, ?)',
  );
  const running = db.prepare(
    `SELECT id, symbol, pattern, started_at AS startedAt, until, ends
     FROM snoozes WHERE ended_at IS NULL ORDER BY id`,
  );
  const end = db.prepare<[number, number]>('UPDATE snoozes SET ended_at = ? WHERE id = ?');
  const move = db.prepare<[number, number, number]>(
    'UPDATE snoozes SET started_at = ?, until = ? WHERE id = ?',
  );
  return {
    add: ({ symbol, pattern, startedAt, until, ends }) =>
      Number(add.run(symbol, pattern, startedAt, until, ends).lastInsertRowid),
    running: () => rowsSchema.parse(running.all()),
    end(id, at) {
      end.run(at, id);
    },
    move(id, startedAt, until) {
      move.run(startedAt, until, id);
    },
  };
}
