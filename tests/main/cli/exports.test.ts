import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alertJsonSchema, toAlertJson } from '../../../app/contract/alertJson';
import { COMMANDS } from '../../../main/cli/commands';
import { csvLine } from '../../../main/cli/csvLine';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalIo, type TestIo } from '../../support/terminalIo';
import { openRig, type Rig } from '../../support/terminalRig';

async function run(rig: Rig, ...args: string[]): Promise<{ code: number; io: TestIo }> {
  const io = terminalIo(rig.root);
  const code = await runCommandLine([...args, '--data-dir', rig.root], COMMANDS, io, 'en');
  return { code, io };
}

function rigWithAlerts(): Rig {
  const rig = openRig();
  rig.feed(terminalCandles(500));
  rig.time.advance(1_000);
  return rig;
}

describe('alerts export', () => {
  it('writes every alert as JSON, oldest first, while Vigia is running', async () => {
    const rig = rigWithAlerts();
    const { code, io } = await run(rig, 'alerts', 'export', '--format', 'json');
    const written = z.array(alertJsonSchema).parse(JSON.parse(io.output()));
    expect(code).toBe(0);
    expect(written).toEqual(rig.alerts().map(toAlertJson));
    expect(written.length).toBeGreaterThan(20);
  });

  it('writes CSV with a header and a line an alert', async () => {
    const rig = rigWithAlerts();
    const { io } = await run(rig, 'alerts', 'export');
    const lines = io.output().split('\r\n');
    const [first] = rig.alerts();
    expect(lines[0]).toMatch(
      /^id,key,seq,symbol,timeframe,direction,severity,patterns,confidence,candleTime,/,
    );
    expect(lines).toHaveLength(rig.alerts().length + 2);
    expect(lines[1]).toContain(`${first!.id},${first!.key},1,TEST,M5,${first!.direction},${first!.severity}`);
  });

  it('keeps to the filter', async () => {
    const rig = rigWithAlerts();
    const { io } = await run(rig, 'alerts', 'export', '--json', '--direction', 'short', '--severity', 'high');
    const wanted = rig
      .alerts()
      .filter(({ direction, severity }) => direction === 'short' && severity === 'high');
    expect(
      z
        .array(alertJsonSchema)
        .parse(JSON.parse(io.output()))
        .map(({ id }) => id),
    ).toEqual(wanted.map(({ id }) => id));
    const none = await run(rig, 'alerts', 'export', '--json', '--symbol', 'NOBODY');
    expect(none.io.output()).toBe('[]\n');
  });

  it('writes a whole file or none', async () => {
    const rig = rigWithAlerts();
    const { code, io } = await run(rig, 'alerts', 'export', '--out', 'alerts.csv');
    expect(code).toBe(0);
    expect(io.output()).toBe(
      `${rig.alerts().length} alerts written to ${path.join(rig.root, 'alerts.csv')}\n`,
    );
    mkdirSync(path.join(rig.root, 'taken'));

    const failed = await run(rig, 'alerts', 'export', '--out', 'taken');

    expect(failed.code).toBe(1);
    expect(failed.io.failures[0]!.en).toContain('taken');
    expect(readdirSync(rig.root).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('gives a spreadsheet no formula to run', () => {
    expect(csvLine(['=HYPERLINK("x")', '+1', '-1', '@a', '\tb', 'plain', -5, null, true, 'a,"b"\n'])).toBe(
      `"'=HYPERLINK(""x"")",'+1,'-1,'@a,'\tb,plain,-5,,true,"a,""b""\n"\r\n`,
    );
  });
});

describe('audit', () => {
  it('verify says that the chain is intact, and how long it is', async () => {
    const rig = rigWithAlerts();
    const { code, io } = await run(rig, 'audit', 'verify');
    expect(code).toBe(0);
    const [head] = rig.storage.audit.newest(1);
    expect(io.output()).toBe(
      `The audit is intact: ${head!.seq} records. Head of the chain: ${head!.hash.toString('hex')}\n`,
    );
  });

  it('verify names the first broken record and gives 1', async () => {
    const rig = rigWithAlerts();
    rig.stop();
    const db = new Database(rig.folder.database);
    db.exec("DROP TRIGGER audit_is_never_changed; UPDATE audit SET actor = 'x' WHERE seq IN (12, 20)");
    db.close();

    const { code, io } = await run(rig, 'audit', 'verify');

    expect(code).toBe(1);
    expect(io.failures[0]!.en).toContain('record 12 was changed after it was written');
    const json = await run(rig, 'audit', 'verify', '--json');
    expect(JSON.parse(json.io.output())).toEqual({
      ok: false,
      seq: 12,
      fault: 'changed-record',
      records: 11,
    });
  });

  it('export writes every record with its hashes', async () => {
    const rig = rigWithAlerts();
    const { io } = await run(rig, 'audit', 'export');
    const lines = io.output().trimEnd().split('\n');
    const records = rig.storage.audit.newest(10_000).toReversed();
    expect(lines.map((line) => z.object({ hash: z.string() }).parse(JSON.parse(line)).hash)).toEqual(
      records.map(({ hash }) => hash.toString('hex')),
    );
    await run(rig, 'audit', 'export', '--format', 'csv', '--out', 'audit.csv');
    const csv = readFileSync(path.join(rig.root, 'audit.csv'), 'utf8');
    expect(csv.split('\r\n')).toHaveLength(records.length + 2);
  });
});

describe('import', () => {
  const HEADER = '<DATE>\t<TIME>\t<OPEN>\t<HIGH>\t<LOW>\t<CLOSE>\t<TICKVOL>\t<VOL>\t<SPREAD>';
  const row = (minute: number, close: number): string =>
    ['2026.03.16', `10:${String(minute).padStart(2, '0')}:00`, 100000, 100500, 99500, close, 10, 100, 5].join(
      '\t',
    );

  it('brings a file in as history, once', async () => {
    const rig = openRig({ opening: null });
    rig.stop();
    const file = path.join(rig.root, 'WIN_M5_202603160000_202603170000.csv');
    writeFileSync(file, [HEADER, ...[0, 5, 10, 15, 20].map((minute) => row(minute, 100_010))].join('\r\n'));

    const first = await run(rig, 'import', file, '--symbol', 'WIN$N', '--json');
    const again = await run(rig, 'import', file, '--symbol', 'WIN$N', '--json');

    expect(first.io.failures).toEqual([]);
    const report = {
      key: { symbol: 'WIN$N', timeframe: 'M5' },
      rows: 5,
      revised: 0,
      rejected: [],
      alerts: 0,
    };
    expect(JSON.parse(first.io.output())).toEqual({ ...report, appended: 5, duplicates: 0 });
    expect(JSON.parse(again.io.output())).toEqual({ ...report, appended: 0, duplicates: 5 });
  });

  it('names the rows and candles it does not take', async () => {
    const rig = openRig({ opening: null });
    rig.stop();
    const file = path.join(rig.root, 'WIN_M5_x.csv');
    const rows = [
      row(0, 100_010),
      row(5, 100_011),
      row(10, 999_999),
      'rubbish',
      row(15, 100_000),
      row(20, 100_000),
    ];
    writeFileSync(file, [HEADER, ...rows].join('\n'));

    const { code, io } = await run(rig, 'import', file);

    expect(code).toBe(0);
    expect(io.output()).toMatch(/^WIN M5: 6 rows read, 3 new candles, .* 3 refused/);
    expect(io.output()).toContain('line 5: ');
    expect(io.output()).toContain('off-tick-grid');
  });

  it('of a symbol with an unknown price step asks for it', async () => {
    const rig = openRig({ opening: null });
    rig.stop();
    const file = path.join(rig.root, 'XPTO_M5_x.csv');
    writeFileSync(file, [HEADER, ...[0, 5, 10, 15].map((minute) => row(minute, 100_010))].join('\n'));
    const asked = await run(rig, 'import', file);
    expect([asked.code, asked.io.failures[0]?.en]).toEqual([1, expect.stringContaining('--tick-size')]);
    expect((await run(rig, 'import', file, '--tick-size', '5')).code).toBe(0);
  });

  it('of a file that is none changes nothing', async () => {
    const rig = openRig({ opening: null });
    rig.stop();
    const { code, io } = await run(rig, 'import', path.join(rig.root, 'WIN_M5_none.csv'));
    expect(code).toBe(1);
    expect(io.failures[0]!.en).toContain('does not exist');
  });
});

describe('token', () => {
  it('gives the same tokens as the terminal uses', async () => {
    const rig = openRig({ opening: null });
    const all = await run(rig, 'token', '--json');
    const bridge = await run(rig, 'token', 'bridge');
    const { bridge: token } = z
      .object({ bridge: z.string(), api: z.string() })
      .parse(JSON.parse(all.io.output()));
    expect(bridge.io.output()).toBe(`${token}\n`);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    const file = readFileSync(rig.folder.secrets, 'utf8');
    expect(JSON.parse(file)).toMatchObject({ bridgeToken: token });
  });
});
