import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alertJsonSchema, toAlertJson } from '../../../app/contract/alertJson';
import { COMMANDS } from '../../../main/cli/commands';
import { csvLine } from '../../../main/csvLine';
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
      kept: 5,
      taken: 5,
      revised: 0,
      rejected: [],
      differences: [],
      cutOff: false,
      stopped: false,
      alerts: 0,
    };
    expect(JSON.parse(first.io.output())).toMatchObject({ ...report, appended: 5, duplicates: 0 });
    expect(JSON.parse(again.io.output())).toMatchObject({ ...report, appended: 0, duplicates: 5 });
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
    expect(io.output()).toMatch(/\nWIN\$N M5: 6 rows read, .* 3 refused; 3 new candles/);
    expect(io.output()).toContain('Understood as: candles of WIN$N M5; UTF-8; columns parted by TAB;');
    expect(io.output()).toContain('line 5: ');
    expect(io.output()).toContain('off-tick-grid');
  });

  it('of an unknown symbol takes the price step that the prices show, or the one that is given', async () => {
    const rig = openRig({ opening: null });
    rig.stop();
    const file = path.join(rig.root, 'XPTO_M5_x.csv');
    writeFileSync(file, [HEADER, ...[0, 5, 10, 15].map((minute) => row(minute, 100_010))].join('\n'));
    const shown = await run(rig, 'import', file);
    expect([shown.code, shown.io.output()]).toEqual([0, expect.stringContaining('price step 5')]);
    const given = await run(rig, 'import', file, '--symbol', 'XPTO2', '--tick-size', '7');
    expect(given.io.output()).toContain('a price does not lie on the step of 7');
  });

  it('is told how to read the file, and refuses what it does not know', async () => {
    const rig = openRig({ opening: null });
    rig.stop();
    const file = path.join(rig.root, 'x.csv');
    writeFileSync(file, [HEADER, row(0, 100_000), row(5, 100_000)].join('\n'));
    expect((await run(rig, 'import', file)).io.failures[0]?.en).toContain('--symbol');
    const columns = path.join(rig.root, 'WIN_columns.csv');
    writeFileSync(columns, 'date;open;high;low\n2026-07-21 09:00;1;1;1\n');
    for (const command of ['import', 'replay', 'backtest']) {
      const { io } = await run(rig, command, columns);
      expect(io.failures[0]?.en).toMatch(/lacks the column close\..* Here, for example: --columns date,time/);
    }
    const wrong = await run(rig, 'import', file, '--symbol', 'X', '--zone', 'Nowhere/Land');
    expect([wrong.code, wrong.io.failures[0]?.en]).toEqual([
      2,
      expect.stringContaining('--zone Nowhere/Land'),
    ]);
    const utc = await run(rig, 'import', file, '--symbol', 'X', '--zone', 'UTC', '--json');
    expect(utc.code).toBe(0);
    expect(JSON.parse(utc.io.output())).toMatchObject({ appended: 2, key: { symbol: 'X', timeframe: 'M5' } });
  });

  it('takes no candle of the future', async () => {
    const rig = openRig({ opening: null });
    rig.stop();
    const file = path.join(rig.root, 'WIN_M5_x.csv');
    const future = [0, 5].map((minute) => row(minute, 100_000).replace('2026.03.16', '2090.03.16'));
    writeFileSync(file, [HEADER, row(0, 100_000), row(5, 100_000), ...future].join('\n'));
    const { io } = await run(rig, 'import', file);
    expect(io.output()).toContain('2 refused; 2 new candles');
    expect(io.output()).toContain('line 4: opens in the future');
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
