import { Histogram, type Registry } from 'prom-client';
import { LatencyWindow, type LatencySummary } from './latencyWindow';

/** The parts of an alert's way that are measured here; a channel's own part is named after the channel. */
export type Stage = 'detect' | 'commit' | 'broadcast' | `channel ${string}`;

const BUCKETS_S = [
  0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
  60,
];

/** Time every stage took, as a histogram for Prometheus and as exact percentiles of the newest alerts. */
export class StageLatencies {
  readonly #histogram: Histogram<'stage'>;
  readonly #windows = new Map<Stage, LatencyWindow>();

  constructor(registry: Registry) {
    this.#histogram = new Histogram({
      name: 'vigia_stage_duration_seconds',
      help: 'Time each stage of an alert took: detect (bytes received to found), commit, broadcast, channel …',
      labelNames: ['stage'],
      buckets: BUCKETS_S,
      registers: [registry],
    });
  }

  observe(stage: Stage, ms: number): void {
    // A clock that was set back between two stages measures nothing.
    if (!(ms >= 0)) return;
    this.#histogram.observe({ stage }, ms / 1000);
    let window = this.#windows.get(stage);
    if (window === undefined) {
      window = new LatencyWindow(stage);
      this.#windows.set(stage, window);
    }
    window.add(ms);
  }

  summaries(): readonly LatencySummary[] {
    return [...this.#windows.values()].flatMap((window) => window.summary() ?? []);
  }
}
