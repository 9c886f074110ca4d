import { closeSync, fdatasyncSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';

const ROUNDS = 400;
/** As far apart as the candles of the measurement beside it, ms. */
const PAUSE_MS = 5;

export interface DiskFloor {
  /** 4 KiB over a file that is long enough already, then its sync, ms. */
  readonly sync: readonly number[];
  /** One transaction of an alert's rows by better-sqlite3 alone, `synchronous = FULL`, ms. */
  readonly commit: readonly number[];
}

/** What this disk lets anybody do: no program that syncs an alert before it tells of it can be faster. */
export async function measureDiskFloor(): Promise<DiskFloor> {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-floor-'));
  const floor = { sync: await timeSync(join(folder, 'sync')), commit: await timeCommit(join(folder, 'db')) };
  rmSync(folder, { recursive: true, force: true });
  return floor;
}

async function timeSync(path: string): Promise<number[]> {
  const page = Buffer.alloc(4096, 1);
  const file = openSync(path, 'w');
  for (let at = 0; at < ROUNDS; at += 1) writeSync(file, page);
  fsyncSync(file);
  const times = await paced((round) => {
    writeSync(file, page, 0, page.length, round * page.length);
    fdatasyncSync(file);
  });
  closeSync(file);
  return times;
}

async function timeCommit(path: string): Promise<number[]> {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(`CREATE TABLE candles (time INTEGER PRIMARY KEY, row TEXT) STRICT;
    CREATE TABLE alerts (seq INTEGER PRIMARY KEY, row TEXT) STRICT;
    CREATE TABLE audit (seq INTEGER PRIMARY KEY, row TEXT) STRICT`);
  const candle = db.prepare('INSERT INTO candles (row) VALUES (?)');
  const alert = db.prepare('INSERT INTO alerts (row) VALUES (?)');
  const audit = db.prepare('INSERT INTO audit (row) VALUES (?)');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const times = await paced(() => {
    begin.run();
    candle.run('c'.repeat(100));
    alert.run('a'.repeat(1_200));
    audit.run('b'.repeat(1_000));
    audit.run('d'.repeat(300));
    commit.run();
  });
  db.close();
  return times;
}

async function paced(work: (round: number) => void): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const before = performance.now();
    work(round);
    times.push(performance.now() - before);
  }
  return times;
}
