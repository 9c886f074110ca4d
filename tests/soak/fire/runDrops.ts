import type { Alert } from '../../../app/alerts/alert';
import type { AlertQuery } from '../../../app/engine/ports';
import { NEWEST_FIRST } from '../../../app/engine/ports/alertSort';
import { NO_FILTER } from '../../../app/engine/ports/noFilter';
import type { Candle } from '../../../app/market/candle';
import { decimalsOf } from '../../../app/market/decimalsOf';
import { sameCandle } from '../../../app/market/sameCandle';
import { playFile } from '../../../main/cli/bridgeSim/playFile';
import { createRandom } from '../../support/series/random';
import { openCuttingProxy } from './cuttingProxy';
import { createFastTime } from './fastTime';
import { FireClient } from './fireClient';
import { fireCandles } from './fireCandles';
import { openFireHouse, type FireHouse } from './fireHouse';

export interface DropsPlan {
  readonly marketFile: string | null;
  readonly candles: number;
  readonly drops: number;
  readonly seed: number;
  readonly progress?: (drops: number) => void;
  readonly signal?: AbortSignal;
}

export interface DropsReport {
  readonly drops: number;
  readonly candles: number;
  /** Candles that are not stored, or not as they were sent. */
  readonly wrongCandles: number;
  readonly alerts: number;
  /** Alert keys that only the undisturbed run has, or only this one. */
  readonly differentAlerts: number;
  readonly told: number;
  readonly missingAtClient: number;
  readonly disorderAtClient: number;
}

const ALL: AlertQuery = {
  ...{ ...NO_FILTER, sort: NEWEST_FIRST, limit: 1_000, cursor: null },
};
/** The player waits a second before it comes back; here a fiftieth of that. */
const PLAYER_HURRY = 50;
const CANDLES_A_SECOND = 1_000;

/** Plays a file through a line that is cut again and again, and once through one that is not, and compares. */
export async function runDrops(plan: DropsPlan): Promise<DropsReport> {
  const { instrument, candles } = fireCandles(plan.marketFile, plan.candles);
  const key = { symbol: instrument.symbol, timeframe: 'M5' } as const;
  const calm = await openFireHouse({ settings: 'market: { source: bridge }' });
  await play(calm, calm.bridgePort, candles, key.symbol, instrument.tickSize, Infinity, plan);
  const undisturbed = new Set(alertsOf(calm).map((alert) => alert.key));
  await calm.stop();

  const house = await openFireHouse({ settings: 'market: { source: bridge }' });
  const client = new FireClient();
  client.connect(house.httpPort, house.terminal.secrets.apiToken);
  const proxy = await openCuttingProxy(house.bridgePort, plan.drops, createRandom(plan.seed));
  const report = setInterval(() => plan.progress?.(proxy.cuts()), 1_000);
  try {
    await play(house, proxy.port, candles, key.symbol, instrument.tickSize, CANDLES_A_SECOND, plan);
    const stored = house.terminal.port.candles({ key, before: null, limit: plan.candles + 1 });
    const alerts = alertsOf(house);
    const told = alerts.filter(({ reason }) => reason === null);
    await client.until(told.length, 30_000);
    const keys = new Set(alerts.map((alert) => alert.key));
    return {
      drops: proxy.cuts(),
      candles: candles.length,
      wrongCandles: candles.filter((candle, at) => {
        const kept = stored[at];
        return kept === undefined || !sameCandle(candle, kept);
      }).length,
      alerts: alerts.length,
      differentAlerts:
        [...undisturbed].filter((one) => !keys.has(one)).length +
        [...keys].filter((one) => !undisturbed.has(one)).length,
      told: told.length,
      missingAtClient: told.filter(({ id }) => !client.heard.has(id)).length,
      disorderAtClient: client.disorder,
    };
  } finally {
    clearInterval(report);
    client.close();
    await proxy.close();
    await house.stop();
  }
}

async function play(
  { terminal }: FireHouse,
  port: number,
  candles: readonly Candle[],
  symbol: string,
  tickSize: number,
  speed: number,
  { signal }: DropsPlan,
): Promise<void> {
  const hurry = createFastTime(PLAYER_HURRY);
  const { end } = await playFile({
    ...{ host: '127.0.0.1', port, token: terminal.secrets.bridgeToken, symbol, timeframe: 'M5' },
    ...{ tickSize, digits: decimalsOf(tickSize), source: 'fire', candles, start: 300, history: 300, speed },
    clock: { now: () => Date.now() },
    scheduler: hurry,
    interrupted: new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    onWaiting: () => undefined,
    onProgress: () => undefined,
  });
  signal?.throwIfAborted();
  if (end.kind !== 'finished' && end.kind !== 'already-there') throw new Error(`the play ended: ${end.kind}`);
}

function alertsOf({ terminal }: FireHouse): Alert[] {
  const alerts: Alert[] = [];
  let cursor: string | null = null;
  do {
    const page = terminal.port.alerts({ ...ALL, cursor });
    alerts.push(...page.alerts);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return alerts;
}
