import type { Db } from './database';

/** Single facts that outlive a restart. */
export interface MetaStore {
  get(name: string): string | null;
  set(name: string, value: string): void;
}

export function createMetaStore(db: Db): MetaStore {
  const get = db.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck();
  const set = db.prepare<[string, string]>(
    'INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (name) => get.get(name) ?? null,
    set(name, value) {
      set.run(name, value);
    },
  };
}
