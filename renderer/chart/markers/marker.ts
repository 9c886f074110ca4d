import type { UTCTimestamp } from 'lightweight-charts';
import type { Severity } from '../../../app/detectors/severity';
import type { Direction } from '../../../app/market/direction';

/** One alert as the chart marks it: the shape tells the direction, the letters the patterns, the colour the severity. */
export interface Marker {
  readonly id: string;
  readonly time: UTCTimestamp;
  /** The candle's extremes; the marker stands outside them. */
  readonly high: number;
  readonly low: number;
  readonly direction: Direction;
  readonly letters: string;
  readonly severity: Severity;
  /** Nobody was told of it: drawn hollow. */
  readonly hollow: boolean;
}
