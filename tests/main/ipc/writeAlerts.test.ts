import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { alertJsonSchema, toAlertJson } from '../../../app/contract/alertJson';
import type { AlertExportProgress } from '../../../app/contract/ipcExport';
import { NEWEST_FIRST } from '../../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { writeAlerts, type AlertsToWrite } from '../../../main/ipc/writeAlerts';
import { terminalCandles } from '../../support/terminalCandles';
import { terminalIo } from '../../support/terminalIo';
import { openRig, type Rig } from '../../support/terminalRig';

function rigWithAlerts(): Rig {
  const rig = openRig();
  rig.feed(terminalCandles(500));
  return rig;
}

function ask(rig: Rig, change: Partial<AlertsToWrite> = {}) {
  const told: AlertExportProgress[] = [];
  const file = path.join(rig.root, 'written.csv');
  const done = writeAlerts({
    file,
    format: 'csv',
    filter: NO_FILTER,
    sort: NEWEST_FIRST,
    terminal: rig.pipeline.terminal,
    pageSize: 10,
    isCancelled: () => false,
    progress: (progress) => told.push(progress),
    ...change,
  });
  return { done, file, told };
}

describe('the file of alerts that the window asks for', () => {
  it('has all that match over all pages, newest first, and says how far it is', async () => {
    const rig = rigWithAlerts();
    const { done, file, told } = ask(rig, { format: 'json' });
    const all = rig.alerts().reverse();
    expect(all.length).toBeGreaterThan(20);
    expect(await done).toEqual({ ok: true, value: all.length });
    expect(z.array(alertJsonSchema).parse(JSON.parse(readFileSync(file, 'utf8')))).toEqual(
      all.map(toAlertJson),
    );
    expect(told.map(({ written }) => written)).toEqual(
      Array.from({ length: Math.ceil(all.length / 10) }, (_page, at) => Math.min(all.length, (at + 1) * 10)),
    );
    expect(told.every(({ total }) => total === all.length)).toBe(true);
  });

  it('asked for right after a start waits until the history is searchable, and reads nothing before', async () => {
    const { pipeline } = rigWithAlerts();
    const order: string[] = [];
    const rig = openRig();
    const { done } = ask(rig, {
      terminal: {
        searchable: async () => {
          order.push('waits');
          await pipeline.terminal.searchable();
          order.push('searchable');
        },
        alerts: (query) => {
          order.push('reads');
          return pipeline.terminal.alerts(query);
        },
      },
    });
    expect((await done).ok).toBe(true);
    expect(order.slice(0, 3)).toEqual(['waits', 'searchable', 'reads']);
  });

  it('keeps to the filter and has the lines of the command line', async () => {
    const rig = rigWithAlerts();
    const { done, file } = ask(rig, { filter: { ...NO_FILTER, direction: 'short' } });
    const { value } = z.object({ value: z.number() }).parse(await done);
    const io = terminalIo(rig.root);
    await runCommandLine(
      ['alerts', 'export', '--direction', 'short', '--data-dir', rig.root],
      COMMANDS,
      io,
      'en',
    );
    const [header, ...lines] = io.output().trimEnd().split('\r\n');
    expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toEqual([header, ...lines.reverse()]);
    expect(lines).toHaveLength(value);
  });

  it('is not there when nothing matches', async () => {
    const rig = rigWithAlerts();
    const { done, file } = ask(rig, { filter: { ...NO_FILTER, symbol: 'NOBODY' } });
    const answer = await done;
    expect(answer.ok ? '' : answer.problem.text.en).toContain('no alert has these filters');
    expect(existsSync(file)).toBe(false);
  });

  it('is never cut short by a database that fails on the way', async () => {
    const rig = rigWithAlerts();
    const { done, file } = ask(rig, {
      progress: () => {
        const broken = new Database(rig.folder.database);
        broken.exec('DROP TABLE IF EXISTS alert_deliveries');
        broken.close();
      },
    });
    const answer = await done;
    expect(answer.ok ? '' : answer.problem.text.en).toContain('history could not be read');
    expect(existsSync(file)).toBe(false);
  });

  it('leaves out what is alerted while it is written', async () => {
    const rig = rigWithAlerts();
    const before = rig.alerts().length;
    const later = terminalCandles(1_000).slice(500);
    const { done } = ask(rig, {
      progress: ({ written }) => {
        if (written === 10) rig.feed(later);
      },
    });
    expect(await done).toEqual({ ok: true, value: before });
    expect(rig.alerts().length).toBeGreaterThan(before);
  });

  it('that is cancelled on the way leaves what was there before, and nothing of itself', async () => {
    const rig = rigWithAlerts();
    writeFileSync(path.join(rig.root, 'written.csv'), 'yesterday');
    let pages = 0;
    const names = readdirSync(rig.root).sort();
    const { done, file } = ask(rig, {
      isCancelled: () => pages === 1,
      progress: () => {
        pages += 1;
      },
    });
    expect(await done).toEqual({ ok: true, value: null });
    expect(readFileSync(file, 'utf8')).toBe('yesterday');
    expect(readdirSync(rig.root).sort()).toEqual(names);
  });

  it('that cannot be written says so by its name', async () => {
    const rig = rigWithAlerts();
    const nowhere = path.join(rig.root, 'nowhere', 'a.csv');
    const lost = await ask(rig, { file: nowhere }).done;
    expect(lost.ok ? '' : lost.problem.text.pt).toContain(nowhere);
    const folder = path.join(rig.root, 'folder.csv');
    mkdirSync(path.join(folder, 'inside'), { recursive: true });
    const blocked = await ask(rig, { file: folder }).done;
    expect(blocked.ok ? '' : blocked.problem.text.en).toContain(folder);
    expect(existsSync(path.join(folder, 'inside'))).toBe(true);
  });
});
