import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { restoreFrom } from '../../../main/compose/backups';
import { MIGRATIONS } from '../../../main/storage/migrations/migrations';
import { newestLayout } from '../../../main/storage/migrate';
import { openStorage } from '../../../main/storage/openStorage';
import { terminalCandles } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

describe('Rolling back to the version before', () => {
  it('takes the copy that the upgrade made, and everything of before is there and whole', async () => {
    const before = openRig();
    before.feed(terminalCandles(300));
    before.time.advance(1_000);
    const alerts = before.alerts();
    before.stop();
    expect(alerts.length).toBeGreaterThan(10);

    // A newer Vigia starts on the folder.
    const layout = newestLayout(MIGRATIONS);
    const newer = openStorage({
      folder: before.folder,
      now: before.time.now(),
      stamp: { configHash: '', settingsHash: '', appVersion: '99.0.0', engineVersion: '1' },
      migrations: [
        ...MIGRATIONS,
        { version: layout + 1, up: (db) => void db.exec('CREATE TABLE later (x INTEGER) STRICT') },
      ],
    });
    if (!newer.ok) throw new Error(newer.problem.text.en);
    newer.value.storage.close();
    const copies = readdirSync(before.folder.backups).filter((name) => name.includes(`-layout-${layout}`));
    expect(copies).toHaveLength(1);

    // The old one refuses it in a sentence.
    expect(() => openRig({ root: before.root, time: before.time })).toThrow(
      /written by a newer version of Vigia/,
    );

    const copy = path.join(before.folder.backups, copies[0]!);
    const restored = await restoreFrom({ dataDir: before.root, configFile: null }, copy, false);
    expect(restored.ok ? '' : restored.problem.text.en).toBe('');

    const after = openRig({ root: before.root, time: before.time });
    // What waited to be sent is not sent again.
    const facts = (all: typeof alerts) => all.map((alert) => ({ ...alert, deliveries: [] }));
    expect(facts(after.alerts())).toEqual(facts(alerts));
    expect(after.storage.audit.newest(100).some(({ event }) => event === 'restore')).toBe(true);
    expect(
      readdirSync(before.root).filter((name) => name.startsWith('vigia-replaced-')).length,
    ).toBeGreaterThan(0);
    after.stop();
  });
});
