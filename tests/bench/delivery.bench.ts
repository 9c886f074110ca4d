import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Alert } from '../../app/alerts/alert';
import { compose } from '../../main/compose';
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

/** One detector that fires as often as the market process wants it to. */
const SETTINGS = `
market:
  source: bridge
detectors:
  extreme-volatility: { enabled: false }
  volatility-shock: { enabled: false }
  engulfing: { enabled: false }
  rsi-divergence: { enabled: false }
  level-break: { window: 5, buffer: 1, bufferUnit: ticks }
`;

export const name = 'delivery';

/**
 * From a candle's bytes on the bridge socket to its alert at the last of the WebSocket clients, 100 alerts a second,
 * every alert committed with the full sync in between.
 */
export async function run(): Promise<Row[]> {
  return [...(await measure(10)), ...(await measure(100))];
}

async function measure(clients: number): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'vigia-bench-'));
  const configFile = join(dataDir, 'bench.yaml');
  writeFileSync(configFile, SETTINGS);
  const composed = compose({ dataDir, configFile, httpPort: 0, bridgePort: 0 });
  if (!composed.ok) throw new Error(composed.problem.text.en);
  const terminal = composed.value;
  const told: Alert[] = [];
  terminal.port.subscribe((event) => {
    if (event.type === 'alert' && event.alert.reason === null) told.push(event.alert);
  });
  await terminal.start();
  const { http, bridge } = terminal.ports();
  const { ways, lost } = await playMarket({
    httpPort: http.port,
    bridgePort: bridge.port,
    ...terminal.secrets,
    clients,
    alerts: ALERTS,
    perSecond: PER_SECOND,
  });
  await terminal.stop();
  rmSync(dataDir, { recursive: true, force: true });

  const detect = told.map(({ stages }) => stages.detectedAt - stages.receivedAt);
  const commit = told.map(({ stages }) => (stages.committedAt ?? NaN) - stages.detectedAt);
  const way = (share: number): number => percentile(ways, share);
  const row = (what: string, value: number, note?: string): Row => ({
    what: `${clients} clients: ${what}`,
    value,
    unit: 'ms',
    ...(note === undefined ? {} : { note }),
  });
  return [
    row('candle to the last client, p50', way(0.5), 'at most 1'),
    row('candle to the last client, p95', way(0.95)),
    row('candle to the last client, p99', way(0.99), 'at most 4'),
    row('of it parse and engine, p50', percentile(detect, 0.5)),
    row('of it commit with full sync, p50', percentile(commit, 0.5)),
    row('of it commit with full sync, p99', percentile(commit, 0.99)),
    { what: `${clients} clients: alerts lost`, value: lost, unit: 'alerts' },
    { what: `${clients} clients: alerts a minute held`, value: PER_SECOND * 60, unit: 'alerts' },
  ];
}
