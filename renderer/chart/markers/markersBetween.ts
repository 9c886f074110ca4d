import { indexAtOrAfter } from '../candleList';
import type { Marker } from './marker';

/** The markers with `from` <= time <= `to`, of a list sorted by time. */
export function markersBetween(markers: readonly Marker[], from: number, to: number): readonly Marker[] {
  return markers.slice(indexAtOrAfter(markers, from), indexAtOrAfter(markers, to + 1));
}
