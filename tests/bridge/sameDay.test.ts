import { describe, expect, it } from 'vitest';
import type { Alert } from '../../app/alerts/alert';
import type { Candle } from '../../app/market/candle';
import { NO_CHOICES } from '../../main/compose/fileReading';
import { importFile } from '../../main/compose/importFile';
import { readBars } from '../../main/compose/readBars';
import { requireSharedData } from '../support/requireSharedData';
import { terminalFolder } from '../support/terminalFolder';
import { openRig } from '../support/terminalRig';
import { AppSide } from './support/appSide';
import { ExpertStage, OFFSET } from './support/expertStage';
import type { Row, ScriptedTerminal } from './support/scriptedTerminal';
import { useTerminal } from './support/useExpert';

const FILE = 'WIN_M5_20210823_20220518.csv';
const KEY = { symbol: 'WIN$N', timeframe: 'M5' } as const;
const DAY_SECONDS = 86_400;
const DAYS = [
  ['with a jump of 4,000 points', '2021-09-09'],
  ['on which the contract rolls', '2021-10-13'],
] as const;
const MINUTES_5 = 300_000;

interface Stored {
  readonly candles: readonly Candle[];
  readonly alerts: readonly Alert[];
}

/** What an alert says of the market, without what depends on when it was heard of. */
function factOf(alert: Alert): Partial<Alert> {
  const { id, key, direction, severity, patterns, confidence, candleTime, price, plan, signals } = alert;
  return { id, key, direction, severity, patterns, confidence, candleTime, price, plan, signals };
}

/** The file as a terminal has it: on the server's clock. */
async function rowsOf(file: string): Promise<readonly Row[]> {
  const read = await readBars(file);
  if (!read.ok) throw new Error(read.problem.text.en);
  return read.value.candles.map(({ time, open, high, low, close, tickVolume, realVolume, spread }) => [
    time / 1000 + OFFSET,
    open,
    high,
    low,
    close,
    tickVolume,
    realVolume,
    spread,
  ]);
}

async function throughTheExpert(
  terminal: ScriptedTerminal,
  rows: readonly Row[],
  midnight: number,
): Promise<Stored> {
  const past = rows.filter(([time]) => time < midnight);
  const day = rows.filter(([time]) => time >= midnight && time < midnight + DAY_SECONDS);
  const tomorrow = rows.find(([time]) => time >= midnight + DAY_SECONDS);
  const morning = day[0]![0] - 60;
  const app = await AppSide.start({ root: terminalFolder(), now: (morning - OFFSET) * 1000 });
  const stage = await ExpertStage.open({
    terminal,
    port: app.port,
    past,
    serverNow: morning,
    step: 10_000,
    prepare: ['set timer 1000'],
    onTime: (milliseconds) => app.pass(milliseconds),
  });
  await stage.attach();
  for (const row of day) await stage.play(row);
  // The night is left out; the first trade of the next day closes this one.
  await stage.wait(30_000);
  await stage.trade(tomorrow!);
  const candles = app.candles(KEY.symbol, KEY.timeframe);
  const alerts = app.alerts(KEY.symbol, KEY.timeframe);
  await stage.end();
  await app.stop('clean');
  return { candles, alerts };
}

async function fromTheFile(file: string): Promise<Stored> {
  const root = terminalFolder();
  const imported = await importFile({
    dataDir: root,
    configFile: null,
    file,
    choices: { ...NO_CHOICES, symbol: KEY.symbol },
    tickSize: null,
    progress: () => undefined,
    cancelled: () => false,
  });
  if (!imported.ok) throw new Error(imported.problem.text.en);
  const rig = openRig({ root, opening: null });
  const candles = rig.pipeline.terminal.candles({ key: KEY, before: null, limit: 200_000 });
  const alerts = rig.storage.alerts.newestOfSeries(KEY, 1_000_000);
  rig.kill();
  return { candles, alerts: [...alerts].sort((a, b) => a.seq - b.seq) };
}

describe('a real day through the expert and the same day from the file', () => {
  const terminal = useTerminal();

  for (const [kind, date] of DAYS) {
    it(
      `ends in the same candles and the same alerts, on a day ${kind}`,
      { timeout: MINUTES_5 },
      async (context) => {
        const file = requireSharedData(context, FILE);
        const midnight = Date.parse(`${date}T00:00Z`) / 1000;
        const isOfTheDay = (time: number): boolean =>
          time / 1000 + OFFSET >= midnight && time / 1000 + OFFSET < midnight + DAY_SECONDS;

        const played = await throughTheExpert(terminal(), await rowsOf(file), midnight);
        const imported = await fromTheFile(file);

        expect(played.candles.filter(({ time }) => isOfTheDay(time)).length).toBeGreaterThan(100);
        expect(played.candles).toEqual(imported.candles.slice(0, played.candles.length));
        const live = played.alerts.filter(({ candleTime }) => isOfTheDay(candleTime));
        const known = imported.alerts.filter(({ candleTime }) => isOfTheDay(candleTime));
        expect(live.map(factOf)).toEqual(known.map(factOf));
        expect(live.length).toBeGreaterThan(0);
        expect(live.every(({ origin }) => origin === 'live')).toBe(true);
      },
    );
  }
});
