import type { Alert } from '../../app/alerts/alert';
import { startBenchTerminal } from './delivery/benchTerminal';
import { playMarket } from './delivery/marketProcess';
import { percentile } from './delivery/percentile';

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
}

const PER_SECOND = 100;
const ALERTS = 2000;

export const name = 'delivery';

/**
 * From a candle's bytes on the bridge socket to its alert at the last of the WebSocket clients, 100 alerts and 200
 * candles a second, every candle committed with the full sync in between.
 */
export async function run(): Promise<Row[]> {
  return [...(await measure(10)), ...(await measure(100))];
}

async function measure(clients: number): Promise<Row[]> {
  const { terminal, httpPort, bridgePort, stop } = await startBenchTerminal();
  const told: Alert[] = [];
  terminal.port.subscribe((event) => {
    if (event.type === 'alert' && event.alert.reason === null) told.push(event.alert);
  });
  const plan = { httpPort, bridgePort, ...terminal.secrets, clients, alerts: ALERTS, perSecond: PER_SECOND };
  const { ways, lost } = await playMarket(plan);
  await stop();

  const detect = told.map(({ stages }) => stages.detectedAt - stages.receivedAt);
  const commit = told.map(({ stages }) => (stages.committedAt ?? NaN) - stages.detectedAt);
  const row = (what: string, value: number, note?: string): Row => ({
    what: `${clients} clients: ${what}`,
    value,
    unit: 'ms',
    ...(note === undefined ? {} : { note }),
  });
  return [
    row('candle to the last client, p50', percentile(ways, 0.5), 'at most 1'),
    row('candle to the last client, p95', percentile(ways, 0.95)),
    row('candle to the last client, p99', percentile(ways, 0.99), 'at most 4'),
    row('of it parse and engine, p50', percentile(detect, 0.5)),
    row('of it commit with full sync, p50', percentile(commit, 0.5)),
    row('of it commit with full sync, p99', percentile(commit, 0.99)),
    { what: `${clients} clients: alerts lost`, value: lost, unit: 'alerts' },
    { what: `${clients} clients: alerts a minute held`, value: PER_SECOND * 60, unit: 'alerts' },
  ];
}
