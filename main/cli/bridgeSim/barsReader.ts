import type { Bars } from '../../compose/readBars';
import type { Result } from '../../result';

/** Reads a file of candles with what the settings of these places say of its symbol; `compose` brings it. */
export type BarsReader = (
  path: string,
  symbol: string | null,
  places: { readonly dataDir: string | null; readonly configFile: string | null },
) => Promise<Result<Bars>>;
