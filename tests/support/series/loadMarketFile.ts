import { readFileSync } from 'node:fs';
import type { Candle } from '../../../app/market/candle';
import type { MarketFile } from './marketFiles';

/** Reads one file of ../shared/data, oldest candle first, nothing repaired and nothing left out. */
export function loadMarketFile(path: string, source: MarketFile): Candle[] {
  const [, ...rows] = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]+/);
  const candles = rows.filter((row) => row !== '').map((row) => source.parseRow(row.split(source.separator)));
  return source.newestFirst ? candles.reverse() : candles;
}
