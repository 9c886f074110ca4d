import { create } from 'zustand';
import { NO_FILTER } from '../../app/engine/ports/noFilter';
import type { CandleReport, ReasonCounts } from '../../app/engine/ports/whyNot';
import type { SeriesKey } from '../../app/market/series';
import { createAlertSearch } from './alertSearch';

/** Everything that was found and not told. */
export const refused = createAlertSearch({ ...NO_FILTER, reason: 'refused' });

interface WhyNotState {
  /** How many were refused for each reason, with the filter of the list but for its reason. */
  readonly counts: ReasonCounts;
  /** The candle in question. */
  readonly asked: { readonly key: SeriesKey; readonly time: number } | null;
  readonly report: CandleReport | null;
  readonly explaining: boolean;
}

export const useWhyNot = create<WhyNotState>(() => ({
  counts: {},
  asked: null,
  report: null,
  explaining: false,
}));
