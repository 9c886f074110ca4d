import type { Alert } from '../../app/alerts/alert';
import { startBareParts } from './delivery/bareParts';
import { startBenchTerminal } from './delivery/benchTerminal';
import { measureDiskFloor } from './delivery/diskFloor';
import { playMarket } from './delivery/marketProcess';
import { percentile } from './delivery/percentile';
import { sharesOf, type Shares } from './delivery/shares';
import type { BenchRow } from './benchRow';

const PER_SECOND = 100;
const ALERTS = 2000;
/** With ten clients. */
const BUDGETS = { p50: { most: 1 }, p99: { most: 4 } };
const SHARES = [
  ['socket', 'socket, and waiting for the loop'],
  ['parseAndEngine', 'parse and engine'],
  ['commit', 'commit with full sync'],
  ['send', 'send, to the last client'],
] as const satisfies readonly (readonly [keyof Shares, string])[];

export const name = 'delivery';

/**
 * From a candle's bytes on the bridge socket to its alert at the last of the WebSocket clients, 100 alerts and 200
 * candles a second, every candle committed with the full sync in between; beside it what the disk itself takes.
 */
export async function run(): Promise<BenchRow[]> {
  const floor = await measureDiskFloor();
  return [
    ms('the disk: one sync of 4 KiB, p50', percentile(floor.sync, 0.5)),
    ms('the disk: one sync of 4 KiB, p99', percentile(floor.sync, 0.99)),
    ms('the disk: a bare commit of such rows, p50', percentile(floor.commit, 0.5)),
    ms('the disk: a bare commit of such rows, p99', percentile(floor.commit, 0.99)),
    ...(await measureBareParts(10)),
    ...(await measure(10, BUDGETS)),
    ...(await measure(100)),
  ];
}

async function measureBareParts(clients: number): Promise<BenchRow[]> {
  const { httpPort, bridgePort, stop } = await startBareParts();
  const tokens = { apiToken: 'none', bridgeToken: 'none' };
  const plan = { httpPort, bridgePort, ...tokens, clients, alerts: ALERTS / 2, perSecond: PER_SECOND };
  const { passages } = await playMarket(plan);
  stop();
  const ways = passages.map(({ sentAt, lastAt }) => lastAt - sentAt);
  return [
    ms(`${clients} clients, bare parts: candle to the last client, p50`, percentile(ways, 0.5)),
    ms(`${clients} clients, bare parts: candle to the last client, p99`, percentile(ways, 0.99)),
  ];
}

async function measure(clients: number, budgets?: typeof BUDGETS): Promise<BenchRow[]> {
  const { terminal, httpPort, bridgePort, clockOffset, stop } = await startBenchTerminal();
  const told: Alert[] = [];
  terminal.port.subscribe((event) => {
    if (event.type === 'alert' && event.alert.reason === null) told.push(event.alert);
  });
  const plan = { httpPort, bridgePort, ...terminal.secrets, clients, alerts: ALERTS, perSecond: PER_SECOND };
  const { passages, lost, again } = await playMarket(plan);
  await stop();

  const shares = sharesOf(passages, told, clockOffset);
  const of = (part: keyof Shares, share: number): number =>
    percentile(
      shares.map((one) => one[part]),
      share,
    );
  return [
    { ...ms(`${clients} clients: candle to the last client, p50`, of('whole', 0.5)), ...budgets?.p50 },
    ms(`${clients} clients: candle to the last client, p95`, of('whole', 0.95)),
    { ...ms(`${clients} clients: candle to the last client, p99`, of('whole', 0.99)), ...budgets?.p99 },
    ...SHARES.flatMap(([part, words]) => [
      ms(`${clients} clients: of it ${words}, p50`, of(part, 0.5)),
      ms(`${clients} clients: of it ${words}, p99`, of(part, 0.99)),
    ]),
    { what: `${clients} clients: alerts lost`, value: lost, unit: 'alerts', most: 0 },
    { what: `${clients} clients: alerts twice`, value: again, unit: 'alerts', most: 0 },
    { what: `${clients} clients: alerts a minute held`, value: PER_SECOND * 60, unit: 'alerts' },
  ];
}

function ms(what: string, value: number): BenchRow {
  return { what, value, unit: 'ms' };
}
