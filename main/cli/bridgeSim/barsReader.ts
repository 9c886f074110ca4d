import type { Candle } from '../../../app/market/candle';
import type { Timeframe } from '../../../app/market/timeframe';
import type { Result } from '../../result';

/** A file of candles as far as a player needs it; `compose` brings the reader. */
export interface Bars {
  /** Oldest first. */
  readonly candles: readonly Candle[];
  readonly timeframe: Timeframe;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

export type BarsReader = (path: string) => Promise<Result<Bars>>;
