import type { PerformanceSource } from '../../app/contract/ipcPerformance';
import { seriesId } from '../../app/market/series';
import { request } from '../api/request';
import { usePerformance } from '../state/performanceStore';
import { useView } from '../state/viewStore';

let asked = 0;

/** Reads how good the alerts were; of several readings only the last one asked for is shown. */
export async function readPerformance(): Promise<void> {
  const number = ++asked;
  const sources = await request('performance:sources', null);
  if (number !== asked) return;
  if (!sources.ok) {
    fail(sources.text);
    return;
  }
  const { chosen, days } = usePerformance.getState();
  const source = pick(sources.value, chosen);
  if (source === null) {
    usePerformance.setState({ sources: sources.value, result: null, problem: null, read: true });
    return;
  }
  const answer = await request('performance:read', { source, days: days === 'all' ? null : Number(days) });
  if (number !== asked) return;
  if (!answer.ok) fail(answer.text);
  else if (!answer.value.ok) fail(answer.value.text);
  else {
    const result = answer.value.value;
    usePerformance.setState({ sources: sources.value, result, problem: null, read: true });
  }
}

function fail(problem: { readonly pt: string; readonly en: string }): void {
  usePerformance.setState({ problem, read: true });
}

/** What the trader chose while there is such a thing, else the first of the chart's series, else the first. */
function pick(
  sources: readonly PerformanceSource[],
  chosen: PerformanceSource | null,
): PerformanceSource | null {
  const { shownSeries } = useView.getState();
  const isChosen = (one: PerformanceSource): boolean =>
    one.origin === chosen?.origin && seriesId(one.key) === seriesId(chosen.key);
  return (
    sources.find(isChosen) ??
    sources.find(({ key, origin }) => origin === 'live' && seriesId(key) === shownSeries) ??
    sources.find(({ origin }) => origin === 'live') ??
    sources.find(({ key, origin }) => origin === 'simulated' && seriesId(key) === shownSeries) ??
    sources[0] ??
    null
  );
}
