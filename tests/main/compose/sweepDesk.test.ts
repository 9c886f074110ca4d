import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { SweepRequest } from '../../../app/contract/ipcSweep';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import { compile } from '../../../build/compile/compile.mjs';
import { readPreset } from '../../../config/editing/readPreset';
import { COMMANDS } from '../../../main/cli/commands';
import { createSweepCommand } from '../../../main/cli/sweep/sweepCommand';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { createSystemClock } from '../../../main/clock';
import type { SweepProgress } from '../../../main/compose/sweep/runSweep';
import { createSweepDesk } from '../../../main/compose/sweep/sweepDesk';
import { requireSharedData } from '../../support/requireSharedData';
import { terminalFolder } from '../../support/terminalFolder';
import { terminalIo } from '../../support/terminalIo';
import { openRig } from '../../support/terminalRig';

const WORKER = path.resolve(__dirname, '../../../out/cli/evaluationWorker.cjs');
const { detectors, plan } = DEFAULT_ENGINE_SETTINGS;

const ASKED: SweepRequest = {
  source: { kind: 'file', id: 1 },
  grid: 'detectors:\n  volatility-shock:\n    window: [60, 100]\n    k: { from: 2.25, to: 3.5, step: 0.25 }\n',
  random: null,
  seed: 1,
  detectors,
  plan,
  objective: 'volatility',
  train: 20,
  test: 10,
};

function shortFile(root: string, source: string): string {
  const file = path.join(root, 'WIN$N_M5_short.csv');
  writeFileSync(file, readFileSync(source, 'utf8').split('\n').slice(0, 7_000).join('\n'));
  return file;
}

function openDesk(root: string, file: string | null, workerFile = WORKER, history = terminalFolder()) {
  const told: SweepProgress[] = [];
  let onProgress: (progress: SweepProgress) => void = () => undefined;
  const desk = createSweepDesk({
    options: {
      configFile: null,
      sweepProgress(progress) {
        told.push(progress);
        onProgress(progress);
      },
    },
    folder: { root },
    files: { pathOf: () => file },
    storage: openRig({ root: history }).storage,
    clock: createSystemClock(),
    workerFile,
  });
  onTestFinished(() => desk.stop());
  return { desk, told, watch: (next: typeof onProgress) => (onProgress = next) };
}

/** How little the threads of this program ask of the processor, as `nice` counts. */
function niceness(): readonly number[] {
  return readdirSync('/proc/self/task').map((task) => {
    const [, fields = ''] = readFileSync(`/proc/self/task/${task}/stat`, 'utf8').split(') ');
    return Number(fields.split(' ')[16]);
  });
}

describe('a search of settings for the window', () => {
  beforeAll(() => compile(['cli']), 120_000);

  it('writes the very bytes of the command, and goes on where it was interrupted', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, 'WIN_M5_20210823_20220518.csv'));
    const grid = path.join(root, 'grid.yaml');
    writeFileSync(grid, ASKED.grid);
    const io = terminalIo(root);
    const call = [
      'sweep',
      file,
      '--grid',
      grid,
      '--train',
      '20',
      '--test',
      '10',
      '--json',
      '--data-dir',
      root,
    ];
    expect(await runCommandLine(call, [createSweepCommand(WORKER)], io, 'en')).toBe(0);

    const { desk, told, watch } = openDesk(root, file);
    expect(desk.size(ASKED)).toEqual({ ok: true, value: 12 });
    const nice: number[] = [];
    watch(({ done }) => {
      if (done < 3) return;
      if (process.platform === 'linux') nice.push(...niceness());
      desk.cancel();
    });
    const cut = await desk.run(ASKED);
    expect(cut.ok ? '' : cut.text.en).toMatch(
      /^The search was interrupted at \d+ of 12 settings\. Start the same/,
    );
    expect(cut.ok ? '' : cut.text.en).not.toContain('--');
    expect(Math.min(...nice, 0)).toBe(0);
    if (process.platform === 'linux') expect(nice).toContain(10);
    expect(desk.savePreset('early', 0).ok).toBe(false);

    watch(() => undefined);
    const at = told.length;
    const answer = await desk.run(ASKED);
    expect(told[at]!.done).toBeGreaterThanOrEqual(3);
    expect(told.at(-1)).toEqual({ done: 12, total: 12, folds: answer.ok ? answer.value.folds.length : -1 });
    const json = path.join(root, 'window.json');
    expect(desk.save(json)).toEqual({ ok: true });
    expect(readFileSync(json, 'utf8').trimEnd()).toBe(io.output().trimEnd());
    expect(existsSync(path.join(root, 'sweep.state'))).toBe(false);

    const best = answer.ok ? answer.value.best.setting : -1;
    expect(desk.savePreset('best', best)).toEqual({ ok: true });
    const preset = readPreset(readFileSync(path.join(root, 'presets', 'best.yaml'), 'utf8'));
    const found = answer.ok ? answer.value.settings[best]!.values : [];
    expect(preset.ok && preset.preset.source).toBe(
      `sweep WIN$N_M5_short.csv: volatility-shock.window ${found[0]}, volatility-shock.k ${found[1]}`,
    );
    expect(preset.ok && preset.preset.changes).toContainEqual({
      key: 'detectors.volatility-shock.k',
      value: found[1],
    });
    expect(desk.savePreset('none', 12).ok).toBe(false);
  }, 120_000);

  it('says of stored candles what it says of the file they came from', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, 'WIN_M5_20210823_20220518.csv'));
    const io = terminalIo(root);
    expect(await runCommandLine(['import', file, '--data-dir', root], COMMANDS, io, 'en')).toBe(0);
    const { desk } = openDesk(root, file, WORKER, root);
    const key = { symbol: 'WIN$N', timeframe: 'M5' } as const;
    const [stored, read] = [
      await desk.run({ ...ASKED, source: { kind: 'stored', key } }),
      await desk.run(ASKED),
    ];
    expect(stored.ok && stored.value.tried).toBe(12);
    expect(stored).toEqual(read);
  }, 120_000);

  it('changes what the trader typed in the form, not what alertas.yaml says', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, 'WIN_M5_20210823_20220518.csv'));
    const { desk } = openDesk(root, file);
    const answer = await desk.run({
      ...ASKED,
      grid: 'plan:\n  targetAtr: [1, 2]\n',
      objective: 'result',
      plan: { ...plan, stopAtr: 1.5 },
      train: 5_000,
    });
    expect(answer.ok && answer.value.base.plan).toMatchObject({ stopAtr: 1.5 });
    expect(answer.ok && [answer.value.joined, answer.value.folds]).toEqual([null, []]);
  }, 120_000);

  it('leaves nothing behind when the program ends', async (context) => {
    const root = terminalFolder();
    const file = shortFile(root, requireSharedData(context, 'WIN_M5_20210823_20220518.csv'));
    writeFileSync(path.join(root, 'sweep.state'), 'of a program that died');
    const { desk, watch } = openDesk(root, file);
    expect(existsSync(path.join(root, 'sweep.state'))).toBe(false);
    const begun = new Promise<void>((resolve) => watch(({ done }) => (done > 0 ? resolve() : undefined)));
    const answer = desk.run(ASKED);
    await begun;
    await desk.stop();
    expect((await answer).ok).toBe(false);
    expect(readdirSync(root)).toEqual(['WIN$N_M5_short.csv']);
  }, 120_000);

  it('says what is wrong before it begins', async () => {
    const { desk } = openDesk(terminalFolder(), null);
    const said = async (asked: Partial<SweepRequest>): Promise<string> => {
      const answer = await desk.run({ ...ASKED, ...asked });
      return answer.ok ? 'done' : answer.text.en;
    };
    expect(await said({})).toContain('not open any more');
    expect(await said({ grid: 'detectors:\n  volatility-shock:\n    kk: [2]\n' })).toContain('Line 3');
    expect(await said({ grid: 'plan:\n  stopAtr: { from: 1, to: 3, step: 0.0005 }\n' })).toContain(
      '2000 fit here',
    );
    expect(await said({ source: { kind: 'stored', key: { symbol: 'X', timeframe: 'M5' } } })).toContain(
      'No candles of X',
    );
    const died = await openDesk(terminalFolder(), '/nowhere.csv', '/nowhere/worker.cjs').desk.run(ASKED);
    expect(died.ok ? '' : died.text.pt).toContain('O mercado ao vivo continua');
  });
});
