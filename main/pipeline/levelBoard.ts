import type { DrawnLevel } from '../../app/engine/ports/levels';
import { seriesId, type SeriesKey } from '../../app/market/series';
import type { Storage } from '../storage/storage';

/** The trader's levels as they stand on disk. */
export interface LevelBoard {
  all(): readonly DrawnLevel[];
  find(id: string): DrawnLevel | null;
  /** Those of a series that can still speak. */
  watchedOf(key: SeriesKey): readonly DrawnLevel[];
  /** To be called after every transaction that wrote levels, and at the start; throws what the database throws. */
  reload(): void;
}

export function createLevelBoard({ levels }: Pick<Storage, 'levels'>): LevelBoard {
  let drawn: readonly DrawnLevel[] = [];
  const bySeries = new Map<string, DrawnLevel[]>();
  return {
    all: () => drawn,
    find: (id) => drawn.find(({ level }) => level.id === id) ?? null,
    watchedOf: (key) => bySeries.get(seriesId(key)) ?? [],
    reload() {
      drawn = levels.all();
      bySeries.clear();
      for (const one of drawn) {
        if (one.spentAt !== null) continue;
        const id = seriesId(one.key);
        const known = bySeries.get(id);
        if (known === undefined) bySeries.set(id, [one]);
        else known.push(one);
      }
    },
  };
}
