import type { Level } from './episode';

/** Of something that must not grow: bad from `limit` on, good again at half of it. */
export function levelOfGrowing(value: number, limit: number): Level {
  if (value >= limit) return 'bad';
  return value * 2 <= limit ? 'good' : 'between';
}

/** Of something that must not run out: bad below `limit`, good again at a quarter more. */
export function levelOfShrinking(value: number, limit: number): Level {
  if (value < limit) return 'bad';
  return value * 4 >= limit * 5 ? 'good' : 'between';
}
