import type { Alert } from '../../../app/alerts/alert';
import type { Candle } from '../../../app/market/candle';
import { DAY_MS } from '../../../app/market/calendarDay';
import { knownInstrument } from '../../../app/market/instruments';
import { dataFolderAt, ensureDataFolder } from '../../../main/dataFolder';
import { alertId } from '../../../main/pipeline/alertId';
import { openStorage } from '../../../main/storage/openStorage';
import type { Storage } from '../../../main/storage/storage';
import { sampleAlert } from '../../support/sampleAlert';
import { createRandom } from '../../support/series/random';

export const SHOWN = { symbol: 'WIN$N', timeframe: 'M5' } as const;
const M5 = 300_000;
const FIRST_DAY = Date.UTC(2020, 0, 2);
/** 09:00 to 18:25 in São Paulo. */
const OPENS = 12 * 3_600_000;
const CANDLES_A_DAY = 113;
const BATCH = 10_000;

export interface Filling {
  /** Of the series on the chart, and how many alerts are marked on it. */
  readonly candles: number;
  readonly markers: number;
  /** Of another series. */
  readonly otherCandles: number;
  readonly otherAlerts: number;
}

/** Makes a data folder as months of use leave it. */
export function fillFolder(root: string, { candles, markers, otherCandles, otherAlerts }: Filling): void {
  const folder = dataFolderAt(root);
  ensureDataFolder(folder);
  const stamp = { configHash: 'b', settingsHash: 'b', appVersion: 'bench', engineVersion: '1' };
  const opened = openStorage({ folder, stamp, now: 0 });
  if (!opened.ok) throw new Error(opened.problem.text.en);
  const { storage } = opened.value;
  const shown = walk(candles);
  addSeries(storage, SHOWN.symbol, shown);
  addSeries(storage, 'WDO$N', walk(otherCandles));
  const step = Math.floor(candles / Math.max(1, markers));
  inBatches(storage, markers, (at) => alertOn(SHOWN.symbol, shown[at * step] ?? shown[0], at));
  inBatches(storage, otherAlerts, (at) =>
    alertOn('WDO$N', { time: FIRST_DAY + at * 60_000, close: 5_000 }, at),
  );
  storage.close();
}

function addSeries(storage: Storage, symbol: string, candles: readonly Candle[]): void {
  const instrument = knownInstrument(symbol);
  if (instrument === null) throw new Error(`${symbol} is not known`);
  must(
    storage.transaction(() => {
      const opening = { instrument, timeframe: 'M5', source: 'bridge', basis: null } as const;
      const { id } = storage.series.save(opening, 0);
      storage.candles.putAll(id, { candles, source: 'bridge', origin: 'live', liveFrom: 0 });
    }),
  );
}

function inBatches(storage: Storage, count: number, make: (at: number) => Omit<Alert, 'seq'>): void {
  for (let start = 0; start < count; start += BATCH) {
    must(
      storage.transaction(() => {
        for (let at = start; at < Math.min(count, start + BATCH); at++) storage.alerts.insert(make(at));
      }),
    );
  }
}

function must(done: ReturnType<Storage['transaction']>): void {
  if (!done.ok) throw new Error(done.problem.text.en);
}

/** A seeded walk through sessions, in ticks of 5. */
function walk(count: number): Candle[] {
  const random = createRandom(7);
  const candles: Candle[] = [];
  let close = 130_000;
  for (let day = FIRST_DAY; candles.length < count; day += DAY_MS) {
    if ([0, 6].includes(new Date(day).getUTCDay())) continue;
    for (let at = 0; at < CANDLES_A_DAY && candles.length < count; at++) {
      const open = close;
      close = Math.max(50_000, open + 5 * Math.round(random.normal() * 12));
      const high = Math.max(open, close) + 5 * random.int(0, 8);
      const low = Math.min(open, close) - 5 * random.int(0, 8);
      const volume = random.int(500, 20_000);
      const time = day + OPENS + at * M5;
      candles.push({ time, open, high, low, close, tickVolume: volume, realVolume: volume, spread: 5 });
    }
  }
  return candles;
}

function alertOn(
  symbol: string,
  candle: Pick<Candle, 'time' | 'close'> | undefined,
  at: number,
): Omit<Alert, 'seq'> {
  if (candle === undefined) throw new Error('There is no candle for the alert');
  const key = `${symbol}|M5|${at}|bench`;
  const direction = at % 2 === 0 ? 'long' : 'short';
  return {
    ...sampleAlert(1),
    ...{ key, id: alertId(key), symbol, direction, severity: at % 3 === 0 ? 'high' : 'medium' },
    ...{ candleTime: candle.time, price: candle.close, status: 'acknowledged', acknowledgedAt: candle.time },
    detectedAt: candle.time + M5,
  };
}
