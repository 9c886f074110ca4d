import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * A file of real market data in ../shared/data beside the project, which is used in place and never copied.
 * @param name e.g. `WIN_M5_20210823_20220518.csv`
 * @returns its path, or null on a machine that does not have the data
 */
export function sharedData(name: string): string | null {
  const file = path.resolve(__dirname, '..', '..', '..', 'shared', 'data', name);
  return existsSync(file) ? file : null;
}
