/** Roots of B3's futures alone, without a contract or a notation behind them. */
const BARE_FUTURE = /^(WIN|IND|WDO|DOL)(?=[_.\- ]|$)/i;
/** `SYMBOL_TF_from_to.csv` as MetaTrader 5 names its exports, `SYMBOL_TF.csv`, and `EURUSD60.csv` of MetaTrader 4. */
const NAMED = /^([A-Za-z0-9$@.#]+)_(?:M|H|D|W|MN)\d+(?=[_.])/i;
const TICKS = /^([A-Za-z0-9$@.#]+?)_(?:ticks?_)?\d{8,12}_\d{8,12}/i;
const MT4 = /^([A-Za-z]{6})(?:1|5|15|30|60|240|1440)\.[a-z]+$/;

/** The symbol that a file's name suggests: a bare `WIN` is the continuous series `WIN$N`; null for none. */
export function symbolOfFileName(name: string): string | null {
  const root = BARE_FUTURE.exec(name)?.[1]?.toUpperCase();
  if (root !== undefined) return `${root}$N`;
  return NAMED.exec(name)?.[1] ?? TICKS.exec(name)?.[1] ?? MT4.exec(name)?.[1] ?? null;
}
