import { create } from 'zustand';
import type { Alert } from '../../app/alerts/alert';
import type { PastChart } from '../../app/contract/ipcPast';

/** The alert whose chart is shown as it was; null while the chart shows now. */
export interface PastView {
  readonly alert: Alert | null;
  /** Null while it is being read. */
  readonly chart: PastChart | null;
  /** Candles after the alert's that are no longer dimmed. */
  readonly revealed: number;
}

export const NO_PAST: PastView = { alert: null, chart: null, revealed: 0 };

export const usePast = create<PastView>(() => NO_PAST);
