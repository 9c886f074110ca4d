/** A number of another room that `/metrics` shows. */
export interface MetricSample {
  /** Prometheus name, `vigia_…`; counters end in `_total`. */
  readonly name: string;
  readonly help: string;
  readonly type: 'gauge' | 'counter';
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}
