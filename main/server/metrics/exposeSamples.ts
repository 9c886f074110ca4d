import { Counter, Gauge, Registry } from 'prom-client';
import type { MetricSample } from '../../../app/engine/ports/metricSample';

/** The samples as Prometheus text; samples of one name share its help and type. */
export async function exposeSamples(samples: readonly MetricSample[]): Promise<string> {
  const registry = new Registry();
  const groups = new Map<string, MetricSample[]>();
  for (const sample of samples) {
    const group = groups.get(sample.name);
    if (group === undefined) groups.set(sample.name, [sample]);
    else group.push(sample);
  }
  for (const [name, group] of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const options = { name, help: first.help, labelNames: Object.keys(first.labels), registers: [registry] };
    if (first.type === 'counter') {
      const counter = new Counter(options);
      for (const { labels, value } of group) counter.inc(labels, value);
    } else {
      const gauge = new Gauge(options);
      for (const { labels, value } of group) gauge.set(labels, value);
    }
  }
  return registry.metrics();
}
