import { describe } from 'vitest';
import type { Candle } from '../../../app/market/candle';
import { loadMarketFile } from '../../support/series/loadMarketFile';
import { MARKET_FILES, type MarketFile } from '../../support/series/marketFiles';
import { sharedData } from '../../support/sharedData';

export interface LoadedFile extends MarketFile {
  readonly candles: readonly Candle[];
}

/** Describes behaviour once for every file of ../shared/data; where the folder is absent, says so and skips. */
export function eachMarketFile(about: (load: () => LoadedFile) => void): void {
  for (const source of MARKET_FILES) {
    const path = sharedData(source.file);
    if (path === null)
      describe.skip(`${source.file}: not there, ../shared/data is absent`, () => about(() => never()));
    else
      describe(source.file, () => about(once(() => ({ ...source, candles: loadMarketFile(path, source) }))));
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

function never(): never {
  throw new Error('A skipped test ran');
}
