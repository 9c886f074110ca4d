import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FeedState, SeriesSummary } from '../../../app/engine/ports';
import { createSystemClock } from '../../../main/clock';
import { healthOf } from '../../../main/compose/healthOf';
import { createRunScheduler } from '../../../main/compose/runScheduler';
import { defaultDataRoot } from '../../../main/dataFolder';
import { createLog } from '../../../main/log';
import { storageProblem } from '../../../main/storage/storageProblem';
import { ManualTime } from '../../support/manualTime';
import { TEST_INSTRUMENT } from '../../support/terminalCandles';
import { terminalFolder } from '../../support/terminalFolder';

describe('the log', () => {
  it('is bounded, keeps the newest lines, and begins a new file in time', () => {
    const dir = terminalFolder();
    const { log, close } = createLog({ dir, clock: new ManualTime(), secrets: [], maxBytes: 1_000, keep: 3 });
    for (let line = 0; line < 100; line++) log('info', `line ${line}`);
    close();
    const files = readdirSync(dir).sort();
    expect(files).toEqual(['vigia.1.log', 'vigia.2.log', 'vigia.log']);
    for (const file of files)
      expect(readFileSync(path.join(dir, file), 'utf8').length).toBeLessThanOrEqual(1_000);
    const newest = readFileSync(path.join(dir, 'vigia.log'), 'utf8').trimEnd().split('\n').at(-1)!;
    expect(JSON.parse(newest)).toMatchObject({ level: 'info', message: 'line 99' });
  });

  it('hides secrets by their name and by their value', () => {
    const dir = terminalFolder();
    const { log, close } = createLog({ dir, clock: new ManualTime(), secrets: ['s3cr3t-value'] });
    log('warn', 'login with s3cr3t-value', { password: 'hunter2', apiToken: 'abc', user: 'ana', tok: 'x' });
    close();
    const text = readFileSync(path.join(dir, 'vigia.log'), 'utf8');
    expect(text).not.toMatch(/s3cr3t|hunter2|abc/);
    expect(JSON.parse(text)).toMatchObject({ message: 'login with [hidden]', user: 'ana', tok: '[hidden]' });
  });

  it('survives a folder that is gone', () => {
    const dir = path.join(terminalFolder(), 'logs');
    writeFileSync(dir, 'a file where the folder should be');
    const { log, close } = createLog({ dir, clock: new ManualTime(), secrets: [] });
    log('info', 'nobody reads this');
    rmSync(dir);
    log('info', 'now somebody does');
    close();
    expect(readFileSync(path.join(dir, 'vigia.log'), 'utf8')).toContain('now somebody does');
  });

  it('cuts a line that would fill the disk', () => {
    const dir = terminalFolder();
    const { log, close } = createLog({ dir, clock: new ManualTime(), secrets: [] });
    log('error', 'x'.repeat(1_000_000));
    close();
    expect(readFileSync(path.join(dir, 'vigia.log'), 'utf8').length).toBeLessThan(20_000);
  });
});

describe('the data folder', () => {
  it.each([
    ['linux', {}, '/home/ana/.config/Vigia'],
    ['linux', { XDG_CONFIG_HOME: '/x' }, '/x/Vigia'],
    ['linux', { XDG_CONFIG_HOME: '' }, '/home/ana/.config/Vigia'],
    ['darwin', {}, '/home/ana/Library/Application Support/Vigia'],
  ] as const)('of %s with %j is where Electron keeps it', (platform, env, wanted) => {
    expect(defaultDataRoot(platform, env, '/home/ana')).toBe(wanted);
  });

  it('of Windows is in the roaming profile', () => {
    expect(
      defaultDataRoot('win32', { APPDATA: 'C:\\Users\\ana\\AppData\\Roaming' }, 'C:\\Users\\ana'),
    ).toMatch(/AppData\\Roaming[\\/]Vigia$/);
  });
});

describe('health', () => {
  const open = { open: true, host: '127.0.0.1', port: 1 } as const;
  const series = (source: SeriesSummary['source'], state: FeedState): SeriesSummary => ({
    symbol: 'X',
    timeframe: 'M5',
    instrument: TEST_INSTRUMENT,
    source,
    feed: { state, delayMs: null, clockSkewMs: null, broker: null, quarantined: 0 },
    lastCandle: null,
    candleCount: 0,
  });

  it('tells of the real feed before the simulated one, and of the worst first', () => {
    const feed = (...all: SeriesSummary[]): FeedState => healthOf(all, null, open).feed;
    expect(feed()).toBe('waiting');
    expect(feed(series('simulated', 'simulated'))).toBe('simulated');
    expect(feed(series('simulated', 'simulated'), series('bridge', 'live'))).toBe('live');
    expect(feed(series('bridge', 'live'), series('bridge', 'link-down'))).toBe('link-down');
    expect(feed(series('bridge', 'waiting'), series('simulated', 'simulated'))).toBe('simulated');
  });

  it('is lost with the database or the bridge port, and says why', () => {
    const full = storageProblem('disk-full', '/data/vigia.db');
    const closed = {
      ...open,
      open: false,
      problem: { code: 'bridge-port', text: { pt: 'p', en: 'e' } },
    } as const;
    expect(healthOf([], null, open)).toMatchObject({ healthy: true, problems: [] });
    expect(healthOf([], full, closed)).toMatchObject({ healthy: false, problems: [full.text, { en: 'e' }] });
  });
});

describe('time', () => {
  it('never runs anything of a run that has ended', () => {
    const time = new ManualTime();
    const scheduler = createRunScheduler(time);
    const ran: string[] = [];
    scheduler.after(10, () => ran.push('before'));
    scheduler.after(30, () => ran.push('waiting'));
    const cancel = scheduler.after(5, () => ran.push('cancelled'));
    cancel();
    time.advance(20);
    scheduler.stop();
    scheduler.after(1, () => ran.push('late'));
    time.advance(100);
    expect(ran).toEqual(['before']);
    expect(time.waiting).toBe(0);
  });

  it('has fractions of a millisecond and goes forward', () => {
    const clock = createSystemClock();
    const moments = Array.from({ length: 1_000 }, () => clock.now());
    expect(moments.some((moment) => !Number.isInteger(moment))).toBe(true);
    expect(moments.every((moment, at) => at === 0 || moment >= moments[at - 1]!)).toBe(true);
    expect(Math.abs(clock.now() - Date.now())).toBeLessThanOrEqual(25);
  });
});
