import type { QualitySpan } from '../../../app/contract/ipcQuality';

/** One stretch of the strip under the axis. */
export interface QualityMark {
  readonly kind: QualitySpan['kind'] | 'gap' | 'roll';
  /** Open times of its first and last candle, UTC ms. */
  readonly from: number;
  readonly to: number;
  /** CSS pixels from the left of the chart. */
  readonly x: number;
  readonly width: number;
}
