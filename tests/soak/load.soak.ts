import type { Alert } from '../../app/alerts/alert';
import { startBenchTerminal } from '../bench/delivery/benchTerminal';
import { measureDiskFloor } from '../bench/delivery/diskFloor';
import { playMarket } from '../bench/delivery/marketProcess';
import { percentile } from '../bench/delivery/percentile';
import { sharesOf, type Shares } from '../bench/delivery/shares';
import type { SoakContext, SoakRow } from './soakContext';

const SECONDS = 60;
const PER_SECOND = 100;
const CROWDS = [10, 100, 1_000];
/** Of the crowd's size: clients beside it that read a fifth of the time, and that do not read at all. */
const ILL_SHARE = 0.1;
const SHARES = [
  ['socket', 'socket, and waiting for the loop'],
  ['parseAndEngine', 'parse and engine'],
  ['commit', 'commit with full sync'],
  ['send', 'send, to the last client'],
] as const satisfies readonly (readonly [keyof Shares, string])[];

export const name = 'load';

/** 100 alerts and 200 candles a second for a minute, to 10, 100 and 1,000 clients, with slow and dead ones beside. */
export async function run({ progress, signal }: SoakContext): Promise<SoakRow[]> {
  const floor = await measureDiskFloor();
  const rows: SoakRow[] = [
    { what: 'the disk: a bare commit of such rows, p50', value: percentile(floor.commit, 0.5), unit: 'ms' },
    { what: 'the disk: a bare commit of such rows, p99', value: percentile(floor.commit, 0.99), unit: 'ms' },
  ];
  for (const [at, clients] of CROWDS.entries()) {
    progress(at, CROWDS.length);
    signal.throwIfAborted();
    rows.push(...(await measure(clients)));
  }
  return rows;
}

async function measure(clients: number): Promise<SoakRow[]> {
  const { terminal, httpPort, bridgePort, clockOffset, stop } = await startBenchTerminal();
  const told: Alert[] = [];
  terminal.port.subscribe((event) => {
    if (event.type === 'alert' && event.alert.reason === null) told.push(event.alert);
  });
  const ill = Math.ceil(clients * ILL_SHARE);
  const { passages, lost, again, cutOff } = await playMarket({
    ...{ httpPort, bridgePort, ...terminal.secrets, clients, slow: ill, dead: ill },
    ...{ alerts: SECONDS * PER_SECOND, perSecond: PER_SECOND },
  });
  const dropped = await countDropped(httpPort, terminal.secrets.apiToken);
  await stop();
  const shares = sharesOf(passages, told, clockOffset);
  const percentileOf = (part: keyof Shares, share: number): number =>
    percentile(
      shares.map((one) => one[part]),
      share,
    );
  const isTen = clients === 10;
  const whole = (label: string, share: number): SoakRow => ({
    ...{
      what: `${clients} clients: candle to the last, ${label}`,
      value: percentileOf('whole', share),
      unit: 'ms',
    },
    ...(isTen ? { summary: `candle to delivery, ${clients} clients, ${label}` } : {}),
  });
  const first = passages[0]?.sentAt ?? 0;
  const minutes = ((passages.at(-1)?.lastAt ?? first) - first) / 60_000;
  return [
    whole('p50', 0.5),
    whole('p95', 0.95),
    whole('p99', 0.99),
    ...SHARES.map(([part, words]) => ({
      ...{ what: `${clients} clients: of it ${words}, p50`, value: percentileOf(part, 0.5), unit: 'ms' },
    })),
    {
      ...{
        what: `${clients} clients: alerts a minute held`,
        value: passages.length / minutes,
        unit: 'alerts',
      },
      ...(isTen ? { summary: `alerts a minute held, ${clients} clients` } : {}),
    },
    {
      what: `${clients} clients: alerts lost`,
      value: lost,
      unit: 'alerts',
      ...(clients <= 100 ? { most: 0 } : {}),
      ...(isTen ? { summary: `losses, ${clients} clients` } : {}),
    },
    {
      ...{ what: `${clients} clients: alerts twice`, value: again, unit: 'alerts', most: 0 },
      ...(isTen ? { summary: `duplicates, ${clients} clients` } : {}),
    },
    { what: `${clients} clients: that read, and were cut off`, value: cutOff, unit: `of ${clients}` },
    { what: `${clients} clients: slow or dead ones cut off`, value: dropped - cutOff, unit: `of ${2 * ill}` },
  ];
}

/** Clients that the server cut off, as its metrics say. */
async function countDropped(port: number, token: string): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const counts = (await response.text()).matchAll(/^vigia_websocket_dropped_total\{[^}]*\} (\d+)$/gm);
  return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
}
