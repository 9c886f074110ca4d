import type { Bars } from '../../compose/readBars';
import type { Result } from '../../result';

/** Reads a file of candles; `compose` brings it. */
export type BarsReader = (path: string, symbol: string | null) => Promise<Result<Bars>>;
