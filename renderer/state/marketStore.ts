import { create } from 'zustand';
import type { SeriesSummary } from '../../app/engine/ports/events';
import type { FormingCandle } from '../../app/engine/ports/market';
import type { Candle } from '../../app/market/candle';
import { seriesId } from '../../app/market/series';
import { sessionProgress, type SessionProgress } from '../market/sessionProgress';

/** One series as the lists show it. */
export interface SeriesView {
  readonly id: string;
  readonly summary: SeriesSummary;
  readonly forming: FormingCandle | null;
  /** Change and course of the running session; null until its candles are read. */
  readonly progress: SessionProgress | null;
  /** Alerts that arrived while another series was on the chart. */
  readonly unread: number;
}

interface MarketState {
  readonly series: ReadonlyMap<string, SeriesView>;
}

export const useMarket = create<MarketState>(() => ({ series: new Map() }));

export function replaceSeries(summaries: readonly SeriesSummary[]): void {
  useMarket.setState((state) => ({
    series: new Map(
      summaries.map((summary) => {
        const id = seriesId(summary);
        const known = state.series.get(id);
        return [id, { ...blank(summary), ...known, summary: keepInstrument(known, summary), progress: null }];
      }),
    ),
  }));
}

export function applySummaries(summaries: readonly SeriesSummary[]): void {
  for (const summary of summaries) {
    change(seriesId(summary), (known) => ({
      ...(known ?? blank(summary)),
      summary: keepInstrument(known, summary),
    }));
  }
}

export function applyForming(id: string, forming: FormingCandle): void {
  change(id, (known) => known && { ...known, forming });
}

/** Newly closed candles, oldest first. */
export function applyClosed(id: string, candles: readonly Candle[]): void {
  const last = candles.at(-1);
  if (last === undefined) return;
  change(id, (known) => {
    if (known === undefined) return undefined;
    const { forming, progress, summary } = known;
    // A correction of an older candle is no news here.
    const isNews = last.time >= (summary.lastCandle?.time ?? -Infinity);
    return {
      ...known,
      summary: isNews ? { ...summary, lastCandle: last } : summary,
      forming: forming !== null && forming.candle.time <= last.time ? null : forming,
      progress: progress && sessionProgress(summary.instrument.calendar, candles, progress),
    };
  });
}

export function setProgress(id: string, candles: readonly Candle[]): void {
  change(
    id,
    (known) =>
      known && { ...known, progress: sessionProgress(known.summary.instrument.calendar, candles, null) },
  );
}

export function addUnread(id: string, alerts: number): void {
  change(id, (known) => known && { ...known, unread: known.unread + alerts });
}

export function clearUnread(id: string): void {
  change(id, (known) => known && (known.unread === 0 ? known : { ...known, unread: 0 }));
}

/** The series does not exist any more: a replay was closed. */
export function removeSeries(id: string): void {
  const series = new Map(useMarket.getState().series);
  if (series.delete(id)) useMarket.setState({ series });
}

/** The price a trader would call the current one. */
export function currentPrice({ forming, summary }: SeriesView): number | null {
  return forming?.candle.close ?? summary.lastCandle?.close ?? null;
}

function change(id: string, edit: (known: SeriesView | undefined) => SeriesView | undefined): void {
  const { series } = useMarket.getState();
  const known = series.get(id);
  const next = edit(known);
  if (next === undefined || next === known) return;
  useMarket.setState({ series: new Map(series).set(id, next) });
}

/** Every message brings a copy of the instrument; one that says the same stays the same object. */
function keepInstrument(known: SeriesView | undefined, summary: SeriesSummary): SeriesSummary {
  const before = known?.summary.instrument;
  const same = JSON.stringify(before) === JSON.stringify(summary.instrument);
  return before !== undefined && same ? { ...summary, instrument: before } : summary;
}

function blank(summary: SeriesSummary): SeriesView {
  return { id: seriesId(summary), summary, forming: null, progress: null, unread: 0 };
}
