import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import type { SeriesSummary } from '../../../app/engine/ports';
import { LatencyWindow } from '../../../main/server/metrics/latencyWindow';
import { sampleAlert } from '../../support/sampleAlert';
import { SocketClient } from './socketClient';
import { startTestServer, TOKEN, type TestServer } from './testServer';

const promtool = process.env.PROMTOOL ?? 'promtool';
const hasPromtool = spawnSync(promtool, ['--version']).status === 0;

const series: SeriesSummary = {
  symbol: 'WIN$N',
  timeframe: 'M5',
  instrument: {
    symbol: 'WIN$N',
    tickSize: 5,
    pointValue: 0.2,
    currency: 'BRL',
    digits: 0,
    calendar: 'b3-index',
  },
  source: 'bridge',
  feed: { state: 'live', delayMs: 12, clockSkewMs: 0, broker: 'Desk "A"', quarantined: 0 },
  lastCandle: null,
  candleCount: 1,
};

/** A server that has seen a little of everything. */
async function busyServer(): Promise<TestServer> {
  const rig = await startTestServer({
    samples: () => [
      {
        name: 'vigia_outbox_rows',
        help: 'Deliveries waiting.',
        type: 'gauge',
        labels: { channel: 'email' },
        value: 3,
      },
      {
        name: 'vigia_outbox_rows',
        help: 'Deliveries waiting.',
        type: 'gauge',
        labels: { channel: 'ntfy' },
        value: 0,
      },
      {
        name: 'vigia_quarantined_lines_total',
        help: 'Refused lines.',
        type: 'counter',
        labels: {},
        value: 7,
      },
    ],
  });
  const { terminal, port, get } = rig;
  const client = await SocketClient.connect(port, TOKEN);
  await client.settle();
  terminal.publish({ type: 'series', series });
  terminal.publish({ type: 'series', series: { ...series, feed: { ...series.feed, state: 'delayed' } } });
  terminal.publish({ type: 'candles', key: series, candles: [], reset: true });
  terminal.raise(sampleAlert(1));
  terminal.raise(sampleAlert(2, { reason: 'cooldown' }));
  const delivery = { channel: 'email', status: 'delivered', attempts: 2, latencyMs: 4200 } as const;
  terminal.recordDelivery(sampleAlert(1).id, delivery);
  terminal.acknowledge(sampleAlert(1).id);
  await get('/alertas/historico');
  await client.until(() => client.of('update').length > 0);
  await client.close();
  return rig;
}

describe('GET /metrics', () => {
  it('counts what was published, each delivery once', async () => {
    const { get } = await busyServer();
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    const page = await response.text();
    for (const line of [
      'vigia_alerts_total{severity="critical",origin="live"} 1',
      'vigia_refused_alerts_total{reason="cooldown"} 1',
      'vigia_deliveries_total{channel="email",status="delivered"} 1',
      'vigia_stage_duration_seconds_count{stage="detect"} 1',
      'vigia_stage_duration_seconds_count{stage="commit"} 1',
      'vigia_stage_duration_seconds_count{stage="broadcast"} 1',
      'vigia_stage_duration_seconds_bucket{le="5",stage="channel email"} 1',
      'vigia_feed_state{symbol="WIN$N",timeframe="M5",state="delayed"} 1',
      'vigia_http_requests_total{route="/alertas/historico",status="200"} 1',
      'vigia_outbox_rows{channel="email"} 3',
      'vigia_quarantined_lines_total 7',
    ])
      expect(page).toContain(`\n${line}\n`);
    expect(page).not.toContain('state="live"');
  });

  it.skipIf(!hasPromtool)('passes promtool check metrics (Debian package prometheus)', async () => {
    const { get } = await busyServer();
    const checked = spawnSync(promtool, ['check', 'metrics'], {
      input: await (await get('/metrics')).text(),
    });
    expect(checked.stderr.toString('utf8')).toBe('');
    expect(checked.status).toBe(0);
  });
});

describe('The latency window', () => {
  it('gives nearest-rank percentiles of the newest values', () => {
    const window = new LatencyWindow('commit', 100);
    expect(window.summary()).toBe(null);
    for (let value = 1; value <= 250; value += 1) window.add(value);
    expect(window.summary()).toEqual({ stage: 'commit', count: 100, p50: 200, p95: 245, p99: 249, max: 250 });
  });

  it('is what the terminal shows of each stage', async () => {
    const { server } = await busyServer();
    expect(server.latencies().map(({ stage }) => stage)).toContain('commit');
  });
});
