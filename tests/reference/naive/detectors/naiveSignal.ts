import type { DetectorId } from '../../../../app/detectors/detectorId';
import type { Direction } from '../../../../app/market/direction';

/** What a detector says about one candle; prices in ticks. */
export interface NaiveSignal {
  readonly detector: DetectorId;
  readonly direction: Direction;
  /** Index in the stretch. */
  readonly at: number;
  readonly value: number;
  readonly threshold: number;
  /** `ticks`: value and threshold are prices; `none`: plain numbers. */
  readonly unit: 'ticks' | 'none';
  readonly confidence: number;
}
