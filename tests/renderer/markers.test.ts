import type { UTCTimestamp } from 'lightweight-charts';
import { describe, expect, it } from 'vitest';
import { layoutMarkers, markerAt } from '../../renderer/chart/markers/layoutMarkers';
import type { Marker } from '../../renderer/chart/markers/marker';
import { markersBetween } from '../../renderer/chart/markers/markersBetween';

const marker = (id: string, time: number, changes: Partial<Marker> = {}): Marker => ({
  id,
  time: time as UTCTimestamp,
  high: 110,
  low: 100,
  direction: 'long',
  letters: 'V',
  severity: 'critical',
  hollow: false,
  ...changes,
});

/** Ten pixels a second, one a price unit, upside down as on a screen. */
const scales = { x: (time: number) => time * 10, y: (price: number) => 200 - price };

describe('the markers of the chart', () => {
  it('stand below the candle for long and above it for short', () => {
    const [long, short] = layoutMarkers([marker('a', 1), marker('b', 2, { direction: 'short' })], scales);
    expect(long!.top).toBeGreaterThan(scales.y(100));
    expect(short!.top + short!.height).toBeLessThan(scales.y(110));
  });

  it('form a column when several belong to one candle and direction', () => {
    const [first, second] = layoutMarkers([marker('a', 1), marker('b', 1, { letters: 'R' })], scales);
    expect(second!.top).toBeGreaterThanOrEqual(first!.top + first!.height);
  });

  it('are found under the pointer, and nothing is found beside them', () => {
    const placed = layoutMarkers([marker('a', 1), marker('b', 9)], scales);
    const box = placed[1]!;
    expect(markerAt(placed, box.x, box.top + box.height / 2)?.id).toBe('b');
    expect(markerAt(placed, box.x + 40, box.top)).toBeNull();
  });

  it('cost nothing out of sight', () => {
    const markers = [1, 2, 3, 4, 5].map((time) => marker(String(time), time));
    expect(markersBetween(markers, 2, 4).map(({ id }) => id)).toEqual(['2', '3', '4']);
    expect(markersBetween(markers, 6, 9)).toEqual([]);
  });
});
