import { create } from 'zustand';
import type { PerformanceJson, PerformanceSource } from '../../app/contract/ipcPerformance';
import type { Text } from '../../app/contract/ipcText';

export const PERFORMANCE_DAYS = ['30', '90', '365', 'all'] as const;
export type PerformanceDays = (typeof PERFORMANCE_DAYS)[number];

interface PerformanceState {
  readonly sources: readonly PerformanceSource[];
  /** What the trader chose; null: the series on the chart, live if it has live alerts. */
  readonly chosen: PerformanceSource | null;
  readonly days: PerformanceDays;
  readonly which: 'delivered' | 'all';
  /** Null before the first answer, and where there is not a candle. */
  readonly result: PerformanceJson | null;
  readonly problem: Text | null;
  /** False until the first answer. */
  readonly read: boolean;
}

/** What the performance tab shows; it is kept while other tabs are looked at. */
export const usePerformance = create<PerformanceState>(() => ({
  sources: [],
  chosen: null,
  days: '90',
  which: 'delivered',
  result: null,
  problem: null,
  read: false,
}));
