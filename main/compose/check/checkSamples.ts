import type { CheckedDayJson } from '../../../app/contract/ipcCheck';
import type { MetricSample } from '../../../app/engine/ports/metricSample';

/** What `/metrics` shows of the newest check of each symbol. */
export function checkSamples(days: readonly CheckedDayJson[]): readonly MetricSample[] {
  const gauge = (name: string, help: string, symbol: string, value: number): MetricSample => ({
    name,
    help,
    type: 'gauge',
    labels: { symbol },
    value,
  });
  return days.flatMap(({ symbol, said, reproduced, unexplained, at }) => [
    gauge('vigia_check_said_alerts', 'Alerts of the day that was checked last.', symbol, said),
    gauge(
      'vigia_check_reproduced_alerts',
      'Those of them that came again, the same in everything.',
      symbol,
      reproduced,
    ),
    gauge('vigia_check_unexplained_differences', 'Differences that nothing explains.', symbol, unexplained),
    gauge('vigia_check_timestamp_seconds', 'When a day was checked last.', symbol, at / 1_000),
  ]);
}
