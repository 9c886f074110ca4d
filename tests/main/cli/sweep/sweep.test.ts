import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../../build/compile/compile.mjs';
import { evaluationJsonSchema } from '../../../../app/contract/evaluationJson';
import { sweepJsonSchema, type SweepJson } from '../../../../app/contract/sweepJson';
import { COMMANDS } from '../../../../main/cli/commands';
import { runCommandLine } from '../../../../main/cli/runCommandLine';
import { createSweepCommand } from '../../../../main/cli/sweep/sweepCommand';
import { parseSettings } from '../../../../config/parseSettings';
import { requireSharedData } from '../../../support/requireSharedData';
import { terminalFolder } from '../../../support/terminalFolder';
import { terminalIo } from '../../../support/terminalIo';

const FILE = 'WIN_M5_20210823_20220518.csv';
const WORKER = path.resolve(__dirname, '../../../../out/cli/evaluationWorker.cjs');
const COMMAND = [createSweepCommand(WORKER)];

const GRID = `detectors:
  volatility-shock:
    window: 80
    k: {from: 2.5, to: 3.5, step: 0.25}
  extreme-volatility:
    enabled: [true, false]
    sigma: 3
`;

/** Three months, so that the searches are short; the same name, so that the symbol is known. */
function shortFile(root: string, source: string): string {
  const file = path.join(root, 'WIN$N_M5_short.csv');
  writeFileSync(file, readFileSync(source, 'utf8').split('\n').slice(0, 7_000).join('\n'));
  return file;
}

async function sweep(root: string, args: readonly string[], interrupted?: Promise<void>) {
  const io = terminalIo(root, interrupted);
  const code = await runCommandLine(['sweep', ...args, '--data-dir', root], COMMAND, io, 'en');
  return { code, out: io.output(), said: io.failures.map(({ en }) => en).join(' ') };
}

function grid(root: string, text: string): string {
  const file = path.join(root, 'grid.yaml');
  writeFileSync(file, text);
  return file;
}

function read(out: string): SweepJson {
  return sweepJsonSchema.parse(JSON.parse(out));
}

describe('sweep', () => {
  beforeAll(() => compile(['cli']), 120_000);

  it('gives the same bytes with one, two and three workers', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, FILE));
    const args = [file, '--grid', grid(root, GRID), '--train', '20', '--test', '10', '--json'];
    const texts: string[] = [];
    for (const workers of ['1', '2', '3']) {
      const { code, out } = await sweep(root, [...args, '--workers', workers]);
      expect(code).toBe(0);
      texts.push(out);
    }
    expect(texts[1]).toBe(texts[0]);
    expect(texts[2]).toBe(texts[0]);
    expect(readdirSync(root).filter((name) => name.endsWith('.state'))).toEqual([]);
  });

  it('says of a setting what the backtest says of it', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, FILE));
    const found = read((await sweep(root, [file, '--grid', grid(root, GRID), '--json'])).out);
    const { values, result } = found.settings[3]!;
    expect(found.keys).toEqual([
      'detectors.volatility-shock.window',
      'detectors.volatility-shock.k',
      'detectors.extreme-volatility.enabled',
      'detectors.extreme-volatility.sigma',
    ]);
    expect(values).toEqual([80, 2.75, false, 3]);
    const config = path.join(root, 'as.yaml');
    writeFileSync(
      config,
      'detectors:\n  volatility-shock: {window: 80, k: 2.75}\n  extreme-volatility: {enabled: false, sigma: 3}\n',
    );
    const io = terminalIo(root);
    await runCommandLine(['backtest', file, '--config', config, '--json'], COMMANDS, io, 'en');
    const judged = evaluationJsonSchema.parse(JSON.parse(io.output()));
    const { gates, expectancyR, alerts } = judged.whole ?? judged;
    expect(result.gates.capture).toEqual(gates.capture);
    expect(result.gates.false).toEqual(gates.false);
    expect(result.gates.win).toMatchObject({ n: gates.win.n, hits: gates.win.hits });
    expect(result.gates.win.breakEven).toBeCloseTo(gates.win.breakEven!, 10);
    expect(result.meanR).toBeCloseTo(expectancyR!.value, 10);
    expect(result.alerts).toBe(alerts.length);
  });

  it('chooses before it judges, with a session left out between, and counts what it tried', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, FILE));
    const found = read(
      (await sweep(root, [file, '--grid', grid(root, GRID), '--train', '20', '--test', '10', '--json'])).out,
    );
    expect(found).toMatchObject({ tried: 10, embargo: 1 });
    expect(found.folds.length).toBeGreaterThan(3);
    for (const [at, { train, test }] of found.folds.entries()) {
      expect(Date.parse(test.from) - Date.parse(train.to)).toBeGreaterThan(24 * 3_600_000);
      if (at > 0) expect(test.from > found.folds[at - 1]!.test.to).toBe(true);
    }
    const joined = found.joined!;
    const sum = (pick: (fold: SweepJson['folds'][number]) => number): number =>
      found.folds.reduce((total, fold) => total + pick(fold), 0);
    expect(joined.gates.capture.hits).toBe(sum(({ tested }) => tested.gates.capture.hits));
    expect(joined.gates.win.n).toBe(sum(({ tested }) => tested.gates.win.n));
    expect(found.best.p).toBeGreaterThan(0);
    expect(found.best.p).toBeLessThanOrEqual(1);
    const points = found.front.map((at) => found.settings[at]!.result.gates);
    for (const one of points)
      for (const other of points)
        expect(other.capture.value! > one.capture.value! && other.false.value! < one.false.value!).toBe(
          false,
        );
  });

  it('goes on after an interruption as if there had been none', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, FILE));
    const args = [file, '--random', '12', '--seed', '7', '--json'];
    const whole = await sweep(root, args);
    const state = path.join(root, 'half.state');
    // Interrupted as soon as the first settings are kept.
    let interrupt: () => void = () => undefined;
    const io = {
      ...terminalIo(root, new Promise<void>((resolve) => (interrupt = resolve))),
      progress: (done: number) => (done >= 3 ? interrupt() : undefined),
    };
    const call = ['sweep', ...args, '--state', state, '--data-dir', root];
    expect(await runCommandLine(call, COMMAND, io, 'en')).toBe(130);
    expect(io.failures.at(-1)!.en).toMatch(/Interrupted at \d+ of 12 settings.*--resume/);
    const lines = readFileSync(state, 'utf8');
    // The program may have died in the middle of a line.
    writeFileSync(state, lines.slice(0, -20));
    const resumed = await sweep(root, [...args, '--state', state, '--resume']);
    expect(resumed.out).toBe(whole.out);
    expect(existsSync(state)).toBe(false);
    const gone = await sweep(root, [...args, '--state', state, '--resume']);
    expect(gone).toMatchObject({ code: 1 });
    expect(gone.said).toContain('no search to resume');
    writeFileSync(state, lines);
    const other = await sweep(root, [...args, '--seed', '8', '--state', state, '--resume']);
    expect(other.said).toContain('another search');
  });

  it('says plainly how likely the best mean result is by luck', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, FILE));
    const args = [file, '--grid', 'plan', '--by', 'result', '--json'];
    const found = read((await sweep(root, args)).out);
    expect(found.objective).toBe('result');
    const means = found.settings.map(({ result }) => result.meanR!);
    expect(means[found.best.setting]).toBe(Math.max(...means));
    expect(found.best.p).toBeGreaterThan(0.05);
  });

  it('saves the best setting as a preset that alertas.yaml would take', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, FILE));
    const { code, out } = await sweep(root, [file, '--grid', grid(root, GRID), '--save', 'calm', '--json']);
    expect(code).toBe(0);
    const text = readFileSync(path.join(root, 'presets', 'calm.yaml'), 'utf8');
    expect(text).toMatch(/^preset:\n {2}name: calm\n {2}createdAt: \d{4}-.*Z\n {2}source: .*sweep/);
    const [head, ...rest] = text.split(/^(?=detectors:|plan:)/m);
    expect(head).toContain('preset');
    const parsed = parseSettings(rest.join(''));
    const found = read(out);
    expect(parsed.ok && parsed.settings.detectors['volatility-shock'].k).toBe(
      found.settings[found.best.setting]!.values[1],
    );
  });
});

describe('sweep refuses in one sentence', () => {
  it.each([
    [[], 'Say what to search'],
    [['--random', 'many'], '--random many'],
    [['--random', '0'], '--random 0'],
    [['--random', '5', '--by', 'luck'], 'volatility, result'],
    [['--random', '5', '--train', '0'], '--train 0'],
    [['--random', '5', '--save', '../x'], '"../x" cannot be the name'],
    [['--grid', 'none.yaml'], 'none.yaml does not exist'],
  ])('%j', async (args, words) => {
    const { code, said } = await sweep(terminalFolder(), ['x.csv', ...args]);
    expect(code).toBe(2);
    expect(said).toContain(words);
  });
});
