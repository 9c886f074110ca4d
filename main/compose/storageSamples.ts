import type { MetricSample } from '../../app/engine/ports/metricSample';

/** What `/metrics` shows of the database. */
export function storageSamples(bytes: number): readonly MetricSample[] {
  const help = 'Size of the database and its journal.';
  return [{ name: 'vigia_database_bytes', help, type: 'gauge', labels: {}, value: bytes }];
}
