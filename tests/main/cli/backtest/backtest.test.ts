import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluationJsonSchema, type EvaluationJson } from '../../../../app/contract/evaluationJson';
import { COMMANDS } from '../../../../main/cli/commands';
import { runCommandLine } from '../../../../main/cli/runCommandLine';
import { requireSharedData } from '../../../support/requireSharedData';
import { terminalFolder } from '../../../support/terminalFolder';
import { terminalIo } from '../../../support/terminalIo';

const FILE = 'WIN_M5_20210823_20220518.csv';

async function backtest(root: string, ...args: string[]) {
  const io = terminalIo(root);
  const code = await runCommandLine(['backtest', ...args, '--data-dir', root], COMMANDS, io, 'en');
  return { code, out: io.output(), said: io.failures.map(({ en }) => en).join(' ') };
}

function read(out: string): EvaluationJson {
  return evaluationJsonSchema.parse(JSON.parse(out));
}

describe('backtest on real candles', () => {
  it('judges the last 60 sessions and the whole, each gate adding up from its alerts and events', async (context) => {
    const file = requireSharedData(context, FILE);
    const { code, out } = await backtest(terminalFolder(), file, '--json');
    expect(code).toBe(0);
    const found = read(out);
    expect(found).toMatchObject({ symbol: 'WIN$N', timeframe: 'M5', sessions: 60, raw: false });
    expect(found.whole).toMatchObject({ candles: 20_001, sessions: 183 });
    for (const period of [found, found.whole!]) {
      const counted = period.alerts.filter(({ match }) => match !== 'excluded');
      const { gates } = period;
      const won = counted.filter(({ outcome }) => outcome?.result === 'target');
      expect(gates.win).toMatchObject({
        hits: won.length,
        n: counted.filter(({ outcome }) => outcome !== null).length,
      });
      const volatile = counted.filter(({ patterns }) =>
        patterns.some((id) => id === 'extreme-volatility' || id === 'volatility-shock'),
      );
      const wrong = volatile.filter(({ match }) => match === 'false').length;
      const right = volatile.filter(({ match }) => match === 'captured').length;
      const neutral = volatile.length - wrong - right;
      expect(gates.false).toMatchObject({ hits: wrong, n: volatile.length, captured: right, neutral });
      const events = period.events.filter(({ excluded }) => !excluded);
      expect(gates.capture).toMatchObject({
        hits: events.filter(({ captured }) => captured).length,
        n: events.length,
      });
      const mean = counted.flatMap(({ outcome }) => (outcome === null ? [] : [outcome.r]));
      expect(period.expectancyR!.value).toBeCloseTo(mean.reduce((sum, r) => sum + r, 0) / mean.length, 10);
      expect(period.alerts.every(({ reason }) => reason === null)).toBe(true);
    }
  });

  it('gives the same text each time, and other data another hash', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    const args = ['--json', '--from', '2022-05-02', '--to', '2022-05-06'];
    const [first, again] = [await backtest(root, file, ...args), await backtest(root, ...args, file)];
    expect(again.out).toBe(first.out);
    const found = read(first.out);
    expect(found.whole).toBeNull();
    expect(found).toMatchObject({ sessions: 5, from: '2022-05-02T12:00:00.000Z' });
    const other = path.join(root, 'WIN$N_M5_other.csv');
    writeFileSync(other, readFileSync(file, 'utf8').split('\n').slice(0, 5_000).join('\n'));
    expect(read((await backtest(root, other, '--json')).out).dataHash).not.toBe(found.dataHash);
  });

  it('runs only the detectors that were named, and counts refused candidates with --raw', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    const args = ['--from', '2022-05-02', '--json', '--detectors', 'extreme-volatility, engulfing'];
    const found = read((await backtest(root, file, ...args)).out);
    expect(new Set(found.alerts.flatMap(({ patterns }) => patterns))).toEqual(
      new Set(['extreme-volatility', 'engulfing']),
    );
    const settings = path.join(root, 'slow.yaml');
    writeFileSync(settings, 'admission:\n  cooldownCandles: 200\n');
    const held = read((await backtest(root, file, ...args, '--config', settings)).out);
    const raw = read((await backtest(root, file, ...args, '--config', settings, '--raw')).out);
    expect(held.alerts.length).toBeLessThan(raw.alerts.length);
    expect(raw.alerts.some(({ reason }) => reason === 'cooldown')).toBe(true);
  });

  it('takes the trader’s own marks in place of the automatic label', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    const labels = path.join(root, 'marks.csv');
    writeFileSync(
      labels,
      'time,direction\n2022-05-03 10:00,long\n2022-05-03T13:10:00Z;short\n1999-01-01 10:00,long\n',
    );
    const { out } = await backtest(
      root,
      file,
      '--labels',
      labels,
      '--from',
      '2022-05-03',
      '--to',
      '2022-05-03',
      '--json',
    );
    expect(read(out).events).toMatchObject([
      { from: '2022-05-03T13:00:00.000Z', direction: 'long', magnitude: null },
      { from: '2022-05-03T13:10:00.000Z', direction: 'short', magnitude: null },
    ]);
    const told = await backtest(root, file, '--labels', labels);
    expect(told.out).toContain('1 mark(s) lie on no candle of the file');
  });

  it('writes a report that carries everything in itself and runs nothing', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    const html = path.join(root, 'report.html');
    const { code } = await backtest(
      root,
      file,
      '--symbol',
      '<img src=x>',
      '--tick-size',
      '5',
      '--html',
      html,
    );
    expect(code).toBe(0);
    const text = readFileSync(html, 'utf8');
    expect(text).toContain('&lt;img src=x&gt;');
    expect(text).not.toMatch(/<script|<img|<link|https?:|url\(|NaN|undefined/);
    expect(text.match(/class="small"/g)!.length).toBeGreaterThan(100);
  });
});

describe('backtest refuses in one sentence', () => {
  it.each([
    [['--from', 'yesterday'], '--from yesterday'],
    [['--detectors', 'engulfing,magic'], 'engulfing,magic'],
    [['--tick-size', '0'], '--tick-size 0'],
  ])('%j', async (args, words) => {
    const { code, said } = await backtest(terminalFolder(), 'x.csv', ...args);
    expect(code).toBe(2);
    expect(said).toContain(words);
  });

  it('a file that is not there, an empty period, and its own candles as the report', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    expect(await backtest(root, path.join(root, 'none.csv'))).toMatchObject({ code: 1 });
    const empty = await backtest(root, file, '--from', '2030-01-01');
    expect(empty).toMatchObject({ code: 1 });
    expect(empty.said).toContain('no candles in the period');
    const copy = path.join(root, 'WIN$N_M5_copy.csv');
    writeFileSync(copy, readFileSync(file));
    expect(await backtest(root, copy, '--html', copy)).toMatchObject({ code: 2 });
    expect(readFileSync(copy)).toEqual(readFileSync(file));
  });

  it('a wrong line of labels, which refuses all of them', async (context) => {
    const file = requireSharedData(context, FILE);
    const root = terminalFolder();
    const labels = path.join(root, 'marks.csv');
    writeFileSync(labels, '2022-05-03 10:00,long\n2022-05-03 10:00,sideways\n');
    const { code, said } = await backtest(root, file, '--labels', labels);
    expect(code).toBe(1);
    expect(said).toContain('line 2');
  });
});
