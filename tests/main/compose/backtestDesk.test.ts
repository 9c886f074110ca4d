import { existsSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluationJsonSchema } from '../../../app/contract/evaluationJson';
import type { BacktestRequest } from '../../../app/contract/ipcBacktest';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import { compile } from '../../../build/compile/compile.mjs';
import { COMMANDS } from '../../../main/cli/commands';
import { runCommandLine } from '../../../main/cli/runCommandLine';
import { createSystemClock } from '../../../main/clock';
import { createBacktestDesk } from '../../../main/compose/backtest/backtestDesk';
import { requireSharedData } from '../../support/requireSharedData';
import { TEST_KEY } from '../../support/terminalCandles';
import { terminalFolder } from '../../support/terminalFolder';
import { terminalIo } from '../../support/terminalIo';
import { openRig } from '../../support/terminalRig';

const WORKER = path.resolve(__dirname, '../../../out/cli/evaluationWorker.cjs');

const { detectors, plan } = DEFAULT_ENGINE_SETTINGS;
const STORED: BacktestRequest = {
  source: { kind: 'stored', key: { symbol: 'WIN$N', timeframe: 'M5' } },
  detectors,
  plan,
  labels: 'automatic',
};

function openDesk(root: string, workerFile = WORKER) {
  const shares: number[] = [];
  const desk = createBacktestDesk({
    options: { configFile: null, backtestProgress: (share) => shares.push(share) },
    folder: { root },
    files: { pathOf: () => null },
    storage: openRig({ root }).storage,
    clock: createSystemClock(),
    workerFile,
  });
  return { desk, shares };
}

async function command(root: string, args: readonly string[]): Promise<string> {
  const io = terminalIo(root);
  expect(await runCommandLine([...args, '--data-dir', root], COMMANDS, io, 'en')).toBe(0);
  return io.output();
}

describe('a backtest for the window', () => {
  beforeAll(() => compile(['cli']), 120_000);

  it('says of stored candles what the command says of the file they came from', async (context) => {
    const root = terminalFolder();
    const file = requireSharedData(context, 'WIN_M5_20210823_20220518.csv');
    await command(root, ['import', file]);
    const told = evaluationJsonSchema.parse(JSON.parse(await command(root, ['backtest', file, '--json'])));
    const { desk, shares } = openDesk(root);
    const key = { symbol: told.symbol, timeframe: 'M5' } as const;
    const answer = await desk.run({ ...STORED, source: { kind: 'stored', key } });
    expect(answer.ok ? answer.value.evaluation : answer.text).toEqual(told);
    expect(answer.ok && answer.value.tradeOff.whole?.length).toBeGreaterThan(0);
    expect(shares.at(-1)).toBeGreaterThan(0.9);

    const html = path.join(root, 'report.html');
    expect(desk.save(html, 'html', 'pt-BR')).toEqual({ ok: true });
    expect(existsSync(html)).toBe(true);
    expect(desk.savePreset('../outside').ok).toBe(false);
  }, 120_000);

  it('of a series that is not stored says so', async () => {
    const root = terminalFolder();
    const answer = await openDesk(root).desk.run(STORED);
    expect(answer.ok ? 'done' : answer.text.en).toContain('No candles of WIN$N are stored yet');
  });

  it('whose thread dies becomes a sentence', async () => {
    const answer = await openDesk(terminalFolder(), '/nowhere/evaluationWorker.cjs').desk.run({
      ...STORED,
      source: { kind: 'stored', key: TEST_KEY },
    });
    const { pt, en } = answer.ok ? { pt: '', en: '' } : answer.text;
    expect(pt).toContain('O mercado ao vivo continua');
    expect(en).toContain('nowhere');
  });

  it('that was stopped says so, and leaves nothing to save', async () => {
    const root = terminalFolder();
    const { desk } = openDesk(root);
    const answer = desk.run(STORED);
    desk.cancel();
    expect(await answer).toMatchObject({ ok: false, text: { en: 'The backtest was interrupted.' } });
    expect(desk.save(path.join(root, 'report.json'), 'json', 'en').ok).toBe(false);
  });
});
