import { useMarket, type SeriesView } from './marketStore';
import { useView } from './viewStore';

/** The series on the chart; null before there is one. */
export function useShownSeries(): SeriesView | null {
  const id = useView((view) => view.shownSeries);
  return useMarket((market) => (id === null ? null : (market.series.get(id) ?? null)));
}
