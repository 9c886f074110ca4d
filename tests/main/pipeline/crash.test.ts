import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../main/storage/archive';
import { createRandom } from '../../support/series/random';
import { temporaryFolder } from '../../support/temporaryFolder';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalProgram } from '../../support/terminalProgram';
import { openRig, type Rig } from '../../support/terminalRig';

const CANDLES = 6_000;
const KILLS = 10;

/** Starts the player; `killAfter` ms into its playing it is ended without a chance to do anything. */
function play(program: string, folder: string, killAfter: number | null): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, folder, String(CANDLES)]);
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.stdout.once('data', () => {
      if (killAfter !== null) void sleep(killAfter).then(() => child.kill('SIGKILL'));
    });
    child.once('exit', (code, signal) => {
      resolve(signal ?? `${code} ${Buffer.concat(errors).toString()}`.trim());
    });
  });
}

const factsOf = (rig: Rig): unknown[] =>
  rig.alerts().map(({ id, key, seq, patterns, confidence, plan, signals, reason, deliveries }) => {
    return { id, key, seq, patterns, confidence, plan, signals, reason, deliveries };
  });

describe('a process that is killed again and again', () => {
  it('ends with exactly the alerts of an undisturbed run, each said once, and an unbroken audit', async () => {
    const program = await terminalProgram('tests/support/terminalPlayer.ts');
    const folder = temporaryFolder();
    const random = createRandom(20_260_316);
    const ends: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) ends.push(await play(program, folder, random.int(5, 250)));
    // Were it faster than the killer, the test would prove nothing.
    expect(ends).toEqual(Array(KILLS).fill('SIGKILL'));
    expect(await play(program, folder, null)).toBe('0');

    const undisturbed = openRig();
    undisturbed.feed(terminalCandles(CANDLES));
    const survived = openRig({ root: folder, configHash: 'c', opening: null });
    expect(factsOf(survived)).toEqual(factsOf(undisturbed));
    expect(survived.storage.candles.before(1, Infinity, CANDLES + 1)).toEqual(terminalCandles(CANDLES));
    const said = survived.storage.audit.newest(1_000_000).filter(({ event }) => event === 'alert');
    expect(new Set(said.map(({ alertId }) => alertId)).size).toBe(said.length);
    expect(survived.storage.outbox.pending('desktop', 100_000).map(({ alert }) => alert.id)).toEqual(
      survived
        .alerts()
        .filter(({ reason }) => reason === null)
        .map(({ id }) => id),
    );
    survived.stop();

    const archive = openArchive(survived.folder.database);
    if (!archive.ok) throw new Error(archive.problem.text.en);
    const { value } = archive;
    expect(value.verifyAudit()).toMatchObject({ ok: true });
    expect(value.quickCheck()).toBeNull();
    value.close();
  }, 120_000);
});
