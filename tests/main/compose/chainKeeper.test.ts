import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createChainKeeper, type ChainKeeper } from '../../../main/compose/keeper/chainKeeper';
import { readAnchors } from '../../../main/storage/audit/anchorFile';
import { openArchive } from '../../../main/storage/archive';
import { fillAudit } from '../../support/auditFiller';
import { ManualTime } from '../../support/manualTime';
import { terminalFolder } from '../../support/terminalFolder';
import { openRig, type Rig } from '../../support/terminalRig';
import { terminalStart } from '../../support/terminalStart';

const OLD = Date.UTC(2015, 0, 2);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function keeperOf(rig: Rig): ChainKeeper {
  const { storage, folder, time } = rig;
  return createChainKeeper({
    storage,
    folder,
    clock: time,
    scheduler: time,
    log: () => undefined,
    retentionDays: 2_555,
  });
}

async function inTime(time: ManualTime, work: Promise<void>): Promise<void> {
  let done = false;
  const ended = work.finally(() => (done = true));
  while (!done) {
    time.advance(20);
    await nextTurn();
  }
  return ended;
}

const anchorsOf = (rig: Rig) => readAnchors(path.join(rig.folder.audit, 'anchors.jsonl'));

describe('the watch over the audit', () => {
  it('checks everything, signs the head once a day, and looks at what is new in between', async () => {
    const rig = openRig({ opening: null });
    const keeper = keeperOf(rig);
    await inTime(rig.time, keeper.work());
    expect(keeper.state()).toMatchObject({ broken: null, problem: null });
    const { checkedAt } = keeper.state();
    expect(anchorsOf(rig)).toHaveLength(1);

    fillAudit(rig.storage, 250, rig.time.now(), 1);
    rig.time.advance(HOUR);
    await inTime(rig.time, keeper.work());
    const [head] = rig.storage.audit.newest(1);
    expect(keeper.state()).toMatchObject({ broken: null, records: head!.seq, checkedAt });
    expect(anchorsOf(rig)).toHaveLength(1);

    rig.time.advance(DAY);
    await inTime(rig.time, keeper.work());
    expect(anchorsOf(rig).map(({ anchor }) => anchor?.seq)).toEqual([expect.any(Number), head!.seq]);
    expect(keeper.state().checkedAt).not.toBe(checkedAt);
  });

  it('finds a record that is changed while Vigia runs, new or old', async () => {
    for (const seq of [260, 3]) {
      const rig = openRig({ opening: null });
      const keeper = keeperOf(rig);
      fillAudit(rig.storage, 250, rig.time.now(), 1);
      await inTime(rig.time, keeper.work());
      fillAudit(rig.storage, 250, rig.time.now(), 1);
      const db = new Database(rig.folder.database);
      db.exec('DROP TRIGGER audit_is_never_changed');
      db.prepare("UPDATE audit SET actor = 'nobody' WHERE seq = ?").run(seq);
      db.close();
      if (seq === 3) rig.time.advance(DAY);
      await inTime(rig.time, keeper.work());
      expect(keeper.state().broken).toEqual({ seq, fault: 'changed-record' });
    }
  });

  it('finds a tail that was cut between two looks', async () => {
    const rig = openRig({ opening: null });
    const keeper = keeperOf(rig);
    fillAudit(rig.storage, 20, rig.time.now(), 1);
    await inTime(rig.time, keeper.work());
    const db = new Database(rig.folder.database);
    db.exec('DROP TRIGGER audit_is_never_deleted; DELETE FROM audit WHERE seq > 15');
    db.close();
    await inTime(rig.time, keeper.work());
    expect(keeper.state().broken).toMatchObject({ fault: 'missing-record' });
  });

  it('says why it cannot sign', async () => {
    const rig = openRig({ opening: null });
    writeFileSync(rig.folder.auditKey, 'no key');
    const keeper = keeperOf(rig);
    await inTime(rig.time, keeper.work());
    expect(keeper.state()).toMatchObject({ broken: null, problem: { code: 'audit-key-broken' } });
  });
});

describe('a terminal that runs on an old audit', () => {
  it('seals what is older than the retention, soon after its start, and the chain stays whole', async () => {
    const root = terminalFolder();
    const before = openRig({ root, opening: null, time: new ManualTime(OLD) });
    fillAudit(before.storage, 700, OLD, HOUR);
    before.stop();
    const time = new ManualTime();
    const { terminal } = terminalStart(root, { clock: time, scheduler: time });
    await terminal.start();

    const sealed = (): string[] => readdirSync(terminal.folder.audit).filter((name) => name.endsWith('.gz'));
    for (let turn = 0; turn < 5_000 && sealed().length === 0; turn++) {
      time.advance(20);
      await nextTurn();
    }
    await terminal.stop();

    expect(sealed()).toHaveLength(1);
    const archive = openArchive(terminal.folder.database);
    if (!archive.ok) throw new Error(archive.problem.text.en);
    expect(archive.value.verifyAudit()).toMatchObject({ ok: true, archives: 1, anchors: 1 });
    archive.value.close();
  });
});
