import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openForWriting } from '../../../main/storage/database';
import { createLockPatience } from '../../../main/storage/lockPatience';
import { storageProblem } from '../../../main/storage/storageProblem';
import { temporaryFolder } from '../../support/temporaryFolder';

describe('a database that another program has locked', () => {
  it('is waited for by one write, hardly by those after it, and again after one is committed', () => {
    const path = join(temporaryFolder(), 'vigia.db');
    const opened = openForWriting(path, 1);
    if (!opened.ok) throw new Error(opened.problem.text.en);
    const db = opened.value;
    const patience = createLockPatience(db);
    const waits = (): unknown => db.pragma('busy_timeout', { simple: true });
    try {
      expect(waits()).toBe(1_000);
      patience.ended(storageProblem('disk-full', path));
      expect(waits()).toBe(1_000);
      patience.ended(storageProblem('locked', path));
      expect(waits()).toBe(10);
      patience.ended(storageProblem('disk-full', path));
      expect(waits()).toBe(10);
      patience.ended(null);
      expect(waits()).toBe(1_000);
    } finally {
      db.close();
    }
  });
});
