import { canonicalJson } from '../storage/canonicalJson';
import { seriesId } from '../../app/market/series';
import type { Storage } from '../storage/storage';
import { settingValues, type SettingValues } from './settingValues';

const HASH = 'config-hash';
const TEXT = 'config';

export interface SettingsOfRun {
  /** SHA-256 of everything set, in hex. */
  readonly hash: string;
  /** Everything set but what opens a door by being known. */
  readonly shown: unknown;
}

/** One value that is another than before; null stands where there was or is none. */
interface Change {
  readonly key: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What the audit says when the settings of this run are not those of the last one. */
export interface SettingsBody {
  readonly before: string | null;
  readonly after: string;
  /** All of them, where what held before is not known. */
  readonly settings?: unknown;
  readonly changed?: readonly Change[];
  /** The last candle that each series had then, open time, UTC ms: what came after it was found by the new ones. */
  readonly lastCandles: Readonly<Record<string, number>>;
}

/**
 * What to write down about the settings of this run; null when they are those of the last one. Remembers them; call
 * inside the transaction that writes the answer.
 */
export function settingsEntry(
  { meta, series, candles }: Pick<Storage, 'meta' | 'series' | 'candles'>,
  { hash, shown }: SettingsOfRun,
): SettingsBody | null {
  const before = meta.get(HASH);
  const known = meta.get(TEXT);
  if (before === hash && known !== null) return null;
  meta.set(HASH, hash);
  meta.set(TEXT, canonicalJson(shown));
  const earlier = known === null ? null : settingValues(parse(known));
  const lastCandles = Object.fromEntries(
    series.all().flatMap(({ id, key }) => {
      const last = candles.last(id);
      return last === null ? [] : [[seriesId(key), last.time] as const];
    }),
  );
  if (earlier === null) return { before, after: hash, settings: shown, lastCandles };
  return { before, after: hash, changed: changesBetween(earlier, settingValues(shown)), lastCandles };
}

function changesBetween(before: SettingValues, after: SettingValues): readonly Change[] {
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  return keys
    .map((key) => ({ key, from: before.get(key) ?? null, to: after.get(key) ?? null }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
}

function parse(text: string): unknown {
  return JSON.parse(text);
}
