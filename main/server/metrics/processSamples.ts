import type { MetricSample } from '../../../app/engine/ports/metricSample';

const none = {};

/** What this process uses of the computer. */
export function processSamples(): readonly MetricSample[] {
  const memory = process.memoryUsage();
  const cpu = process.cpuUsage();
  return [
    {
      name: 'process_resident_memory_bytes',
      help: 'Resident memory of the process.',
      type: 'gauge',
      labels: none,
      value: memory.rss,
    },
    {
      name: 'vigia_heap_used_bytes',
      help: 'JavaScript heap in use.',
      type: 'gauge',
      labels: none,
      value: memory.heapUsed,
    },
    {
      name: 'process_cpu_seconds_total',
      help: 'User and system CPU time spent.',
      type: 'counter',
      labels: none,
      value: (cpu.user + cpu.system) / 1e6,
    },
  ];
}
