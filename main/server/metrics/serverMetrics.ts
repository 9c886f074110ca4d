import { Counter, Gauge, Registry } from 'prom-client';
import type { Alert } from '../../../app/alerts/alert';
import type { MarketEvent, SeriesSummary } from '../../../app/engine/ports';
import { seriesId } from '../../../app/market/series';
import { DeliveryLedger } from './deliveryLedger';
import { exposeSamples } from './exposeSamples';
import type { MetricSample } from '../../../app/engine/ports/metricSample';
import { processSamples } from './processSamples';
import { StageLatencies } from './stageLatencies';

/** Everything `/metrics` shows, counted from what the pipeline publishes, after the clients were told. */
export class ServerMetrics {
  static readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

  readonly #registry = new Registry();
  readonly #ledger = new DeliveryLedger();
  readonly #series = new Map<string, SeriesSummary>();
  readonly latencies = new StageLatencies(this.#registry);
  readonly #alerts = this.#counter('vigia_alerts_total', 'Alerts told to the trader.', [
    'severity',
    'origin',
  ]);
  readonly #refused = this.#counter('vigia_refused_alerts_total', 'Alerts kept silent, by reason.', [
    'reason',
  ]);
  readonly #candles = this.#counter('vigia_candles_total', 'Closed candles published.', [
    'symbol',
    'timeframe',
  ]);
  readonly #deliveries = this.#counter('vigia_deliveries_total', 'Deliveries by channel and how they went.', [
    'channel',
    'status',
  ]);
  readonly requests = this.#counter('vigia_http_requests_total', 'HTTP requests answered.', [
    'route',
    'status',
  ]);
  readonly dropped = this.#counter('vigia_websocket_dropped_total', 'WebSocket clients cut off.', ['reason']);
  /** Messages to WebSocket clients; plain numbers, since a thousand clients count a thousand times an alert. */
  readonly sent = { alert: 0, update: 0 };
  readonly clients = new Gauge({
    name: 'vigia_websocket_clients',
    help: 'WebSocket clients connected.',
    registers: [this.#registry],
  });

  constructor(
    series: readonly SeriesSummary[],
    readonly samples: () => readonly MetricSample[],
  ) {
    for (const summary of series) this.#series.set(seriesId(summary), summary);
  }

  observe(event: MarketEvent): void {
    switch (event.type) {
      case 'candles':
        this.#candles.inc({ symbol: event.key.symbol, timeframe: event.key.timeframe }, event.candles.length);
        return;
      case 'alert':
        this.#observeAlert(event.alert);
        return;
      case 'alert-update':
        this.#observeDeliveries(event.alert);
        return;
      case 'series':
        this.#series.set(seriesId(event.series), event.series);
        return;
      case 'forming':
      case 'levels':
      case 'notice':
      case 'snoozes':
        return;
    }
  }

  /** The whole page, Prometheus text format 0.0.4. */
  async expose(): Promise<string> {
    const samples = [
      ...processSamples(),
      ...this.#feedSamples(),
      ...this.#skewSamples(),
      ...this.#messageSamples(),
      ...this.samples(),
    ];
    return (await this.#registry.metrics()) + (await exposeSamples(samples));
  }

  #observeAlert(alert: Alert): void {
    if (alert.reason !== null) {
      this.#refused.inc({ reason: alert.reason });
      return;
    }
    this.#alerts.inc({ severity: alert.severity, origin: alert.origin });
    const { receivedAt, detectedAt, committedAt } = alert.stages;
    this.latencies.observe('detect', detectedAt - receivedAt);
    if (committedAt !== null) this.latencies.observe('commit', committedAt - detectedAt);
    this.#observeDeliveries(alert);
  }

  #observeDeliveries(alert: Alert): void {
    for (const { channel, status, latencyMs } of this.#ledger.changed(alert)) {
      this.#deliveries.inc({ channel, status });
      // What waited for a digest was late by the trader's own wish.
      if (latencyMs !== null && alert.reason === null)
        this.latencies.observe(`channel ${channel}`, latencyMs);
    }
  }

  #feedSamples(): MetricSample[] {
    return [...this.#series.values()].map(({ symbol, timeframe, feed }) => ({
      name: 'vigia_feed_state',
      help: 'One, with the state each series is in.',
      type: 'gauge',
      labels: { symbol, timeframe, state: feed.state },
      value: 1,
    }));
  }

  #skewSamples(): MetricSample[] {
    return [...this.#series.values()].flatMap(({ symbol, timeframe, feed: { clockSkewMs } }) =>
      clockSkewMs === null
        ? []
        : [
            {
              name: 'vigia_clock_skew_seconds',
              help: "The terminal's clock minus this computer's.",
              type: 'gauge',
              labels: { symbol, timeframe },
              value: clockSkewMs / 1000,
            },
          ],
    );
  }

  #messageSamples(): MetricSample[] {
    return Object.entries(this.sent).map(([type, value]) => ({
      name: 'vigia_websocket_messages_total',
      help: 'Messages to WebSocket clients.',
      type: 'counter',
      labels: { type },
      value,
    }));
  }

  #counter<L extends string>(name: string, help: string, labelNames: L[]): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }
}
