import { createHash } from 'node:crypto';
import type { History } from '../../../app/evaluation/history';

/** SHA-256 over the candles, in hex: the same data have the same. */
export function hashHistory({ candles }: History): string {
  const hash = createHash('sha256');
  for (const { time, open, high, low, close } of candles)
    hash.update(`${time},${open},${high},${low},${close}\n`);
  return hash.digest('hex');
}
