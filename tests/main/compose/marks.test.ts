import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../../build/compile/compile.mjs';
import { DEFAULT_ENGINE_SETTINGS } from '../../../app/engine/engineSettings';
import type { BacktestRequest } from '../../../app/contract/ipcBacktest';
import { readMarks } from '../../../main/cli/backtest/readMarks';
import { createSystemClock } from '../../../main/clock';
import { createBacktestDesk } from '../../../main/compose/backtest/backtestDesk';
import { createMarkDesk } from '../../../main/compose/marks/markDesk';
import { terminalCandles, TEST_KEY } from '../../support/terminalCandles';
import { openRig } from '../../support/terminalRig';

const WORKER = path.resolve(__dirname, '../../../out/cli/evaluationWorker.cjs');
const CANDLES = terminalCandles(900);
const [FIRST, SECOND] = [CANDLES[300]!.time, CANDLES[500]!.time];
const { detectors, plan } = DEFAULT_ENGINE_SETTINGS;
const BY_MARKS: BacktestRequest = {
  source: { kind: 'stored', key: TEST_KEY },
  detectors,
  plan,
  labels: 'marks',
};

describe('opportunities that the trader marks', () => {
  beforeAll(() => compile(['cli']), 120_000);

  it('are kept over a restart, one a candle, and can be taken away', () => {
    const first = openRig();
    const desk = createMarkDesk(first.storage);
    desk.set(TEST_KEY, SECOND, 'long');
    desk.set(TEST_KEY, FIRST, 'short');
    desk.set(TEST_KEY, SECOND, 'short');
    first.stop();
    const again = createMarkDesk(openRig({ root: first.root }).storage);
    expect(again.list(TEST_KEY)).toEqual([
      { time: FIRST, direction: 'short' },
      { time: SECOND, direction: 'short' },
    ]);
    expect(again.list({ symbol: TEST_KEY.symbol, timeframe: 'M1' })).toEqual([]);
    again.set(TEST_KEY, FIRST, null);
    expect(again.list(TEST_KEY)).toHaveLength(1);
  });

  it('are written as the labels of a backtest are read', () => {
    const rig = openRig();
    const desk = createMarkDesk(rig.storage);
    desk.set(TEST_KEY, FIRST, 'long');
    desk.set(TEST_KEY, SECOND, 'short');
    const file = path.join(rig.root, 'marks.csv');
    expect(desk.save(TEST_KEY, file)).toEqual({ ok: true });
    expect(readMarks(file, 'America/Sao_Paulo')).toEqual({ ok: true, value: desk.list(TEST_KEY) });
    expect(desk.save(TEST_KEY, path.join(rig.root, 'nowhere', 'marks.csv')).ok).toBe(false);
  });

  it('are what a backtest of the window judges by, and without any it says so', async () => {
    const rig = openRig();
    rig.feed(CANDLES);
    const backtest = createBacktestDesk({
      options: { configFile: null },
      folder: { root: rig.root },
      files: { pathOf: () => null },
      storage: rig.storage,
      clock: createSystemClock(),
      workerFile: WORKER,
    });
    const none = await backtest.run(BY_MARKS);
    expect(none.ok ? '' : none.text.en).toContain('There are no marks of yours on TEST');
    createMarkDesk(rig.storage).set(TEST_KEY, FIRST, 'long');
    const judged = await backtest.run(BY_MARKS);
    if (!judged.ok) throw new Error(judged.text.en);
    const { events, gates } = judged.value.evaluation.whole ?? judged.value.evaluation;
    expect(events.map(({ from, direction, magnitude }) => ({ from, direction, magnitude }))).toEqual([
      { from: new Date(FIRST).toISOString(), direction: 'long', magnitude: null },
    ]);
    expect(gates.false.hits).toBeGreaterThan(gates.false.captured);
  });
});
