/**
 * One OHLC candle. MT5 calls it a bar or rates.
 *
 * `time` is the candle's open time in UTC milliseconds. Prices are in the instrument's price unit (points for
 * WIN), each a whole multiple of its tick size. Volumes are 0 when the source does not know them.
 */
export interface Candle {
  readonly time: number;
  readonly open: number;
  readonly high: number;
  readonly low: number;
  readonly close: number;
  /** Number of price updates. */
  readonly tickVolume: number;
  /** Traded contracts or shares. */
  readonly realVolume: number;
  /** Spread in points. */
  readonly spread: number;
}
