/** A file name that begins with the root of a B3 future, in whatever notation follows. */
const FUTURE = /^(WIN|IND|WDO|DOL)(?![A-Z]{2})/i;
/** `SYMBOL_TF_from_to.csv`, as MetaTrader names its exports. */
const EXPORTED = /^([A-Za-z0-9$@.#]+)_(?:M|H|D|W|MN)\d+_/;

/** The symbol a file's name suggests: `WIN$N` for everything of WIN, what MetaTrader wrote for others; null for none. */
export function symbolOf(fileName: string): string | null {
  const root = FUTURE.exec(fileName)?.[1]?.toUpperCase();
  if (root !== undefined) return `${root}$N`;
  return EXPORTED.exec(fileName)?.[1] ?? null;
}
