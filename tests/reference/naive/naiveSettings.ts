/** The parameters of design.md section 2, under names of the reference's own. */
export interface NaiveSettings {
  readonly rsiPeriod: number;
  readonly atrPeriod: number;
  /** Missing slots that are no data gap. */
  readonly gapTolerance: number;
  readonly extremeVolatility: {
    readonly window: number;
    readonly sigma: number;
    readonly confirm: number;
  } | null;
  readonly volatilityShock: { readonly window: number; readonly k: number } | null;
  readonly engulfing: { readonly minPreviousBody: number; readonly minBody: number } | null;
  readonly rsiDivergence: { readonly lookback: number; readonly zone: number } | null;
  readonly levelBreak: {
    readonly window: number;
    readonly buffer: number;
    readonly bufferUnit: 'ticks' | 'atr';
  } | null;
  readonly plan: { readonly entry: number; readonly stop: number; readonly target: number };
  readonly minConfidence: number;
  readonly cooldownCandles: number;
}
