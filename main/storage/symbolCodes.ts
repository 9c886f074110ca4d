import { MAX_SYMBOL_CODE } from './alertFacets';
import type { Db } from './database';

export interface SymbolCodes {
  /** The code of a symbol that has alerts, or null. */
  find(symbol: string): number | null;
  /** The code of a symbol, given to it now when it has none; call inside a transaction. */
  codeOf(symbol: string): number;
  /** Every symbol that has alerts, with its code. */
  all(): readonly (readonly [code: number, symbol: string])[];
  /** Codes given in a transaction that was rolled back are void. */
  forget(): void;
}

/** Small numbers for symbols, so that an alert's facets fit into 32 bits. */
export function createSymbolCodes(db: Db): SymbolCodes {
  const select = db.prepare<[string], number>('SELECT code FROM symbols WHERE symbol = ?').pluck();
  const insert = db.prepare<[string]>('INSERT INTO symbols (symbol) VALUES (?)');
  const everyOne = db.prepare<[], [number, string]>('SELECT code, symbol FROM symbols').raw();
  const known = new Map<string, number>();

  function find(symbol: string): number | null {
    const code = known.get(symbol) ?? select.get(symbol);
    if (code === undefined) return null;
    known.set(symbol, code);
    return code;
  }

  return {
    find,
    codeOf(symbol) {
      const found = find(symbol);
      if (found !== null) return found;
      const code = Number(insert.run(symbol).lastInsertRowid);
      if (code > MAX_SYMBOL_CODE) throw new Error(`More than ${MAX_SYMBOL_CODE} symbols have alerts`);
      known.set(symbol, code);
      return code;
    },
    all: () => everyOne.all(),
    forget: () => known.clear(),
  };
}
