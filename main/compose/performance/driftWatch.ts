import type { DriftJson } from '../../../app/contract/ipcPerformance';
import type { Condition } from '../../../app/engine/internal/conditions';
import { driftText } from '../../../app/engine/internal/driftText';
import type { Clock } from '../../../app/engine/ports';
import type { SeriesKey } from '../../../app/market/series';
import type { PerformanceDesk } from './performanceDesk';

const EVERY_MS = 3_600_000;

/** Looks once an hour whether patterns still do live what they did in the backtest. */
export interface DriftWatch {
  work(): Promise<void>;
  conditions(): readonly Condition[];
}

export function createDriftWatch(parts: {
  readonly performance: Pick<PerformanceDesk, 'sources' | 'read'>;
  readonly clock: Clock;
}): DriftWatch {
  const { performance, clock } = parts;
  let lookedAt: number | null = null;
  let found: readonly { readonly key: SeriesKey; readonly drift: DriftJson }[] = [];
  return {
    async work() {
      const now = clock.now();
      if (lookedAt !== null && Math.abs(now - lookedAt) < EVERY_MS) return;
      lookedAt = now;
      const next: { key: SeriesKey; drift: DriftJson }[] = [];
      for (const source of performance.sources().filter(({ origin }) => origin === 'live')) {
        const answer = await performance.read({ source, days: null });
        if (!answer.ok || answer.value === null) continue;
        next.push(...answer.value.drift.map((drift) => ({ key: source.key, drift })));
      }
      found = next;
    },
    conditions: () =>
      found
        .filter(({ drift }) => drift.state !== 'few')
        .map(({ key, drift }) => ({
          alert: 'drift',
          subject: `${key.symbol} ${key.timeframe} ${drift.pattern} ${drift.share}`,
          level: drift.state === 'outside' ? 'bad' : 'good',
          severity: 'warning',
          urgent: false,
          unhealthy: false,
          ...driftText(key, drift),
        })),
  };
}
