import { create } from 'zustand';
import type { IndicatorValues } from '../../app/engine/indicatorSeries';
import type { Candle } from '../../app/market/candle';
import type { QualityMark } from './quality/qualityMark';

interface ChartState {
  readonly loading: boolean;
  readonly failed: boolean;
  /** Candles on the chart, the forming one included. */
  readonly count: number;
  /** The candle under the crosshair, else the newest. */
  readonly legend: Candle | null;
  /** The indicators at that candle, as the detectors saw them; while it forms, those of the one before. */
  readonly indicators: IndicatorValues | null;
  /** The newest candle is in sight. */
  readonly atNow: boolean;
  /** Alerts whose markers are in sight, newest first. */
  readonly markerIds: readonly string[];
  /** What the strip under the axis shows. */
  readonly quality: readonly QualityMark[];
}

export const NO_CHART: ChartState = {
  loading: true,
  failed: false,
  count: 0,
  legend: null,
  indicators: null,
  atNow: true,
  markerIds: [],
  quality: [],
};

/** What the words around the canvas say about it. */
export const useChart = create<ChartState>(() => NO_CHART);
