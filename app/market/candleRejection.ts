/** Why a candle is refused before any detector sees it. */
export const CANDLE_REJECTIONS = [
  'not-finite',
  'not-positive',
  'high-below-body',
  'low-above-body',
  'off-tick-grid',
  'off-timeframe-grid',
  'out-of-order',
  'in-the-future',
  'bad-volume',
  /** A price of more than 2,147,483,647 ticks: the tick size is wrong, or the price is. */
  'out-of-range',
] as const;

export type CandleRejection = (typeof CANDLE_REJECTIONS)[number];
