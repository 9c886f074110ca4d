import type { BackupFile } from './backupFile';

/** How many days, weeks and months back there is a backup; the newest of each is kept. */
export interface KeepRule {
  readonly daily: number;
  readonly weekly: number;
  readonly monthly: number;
}

/** Copies made before a migration that are kept. */
const LAYOUTS = 3;
const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const THURSDAY = 3;

/**
 * Those to keep: the newest backup of each of the last `daily` UTC days, `weekly` weeks and `monthly` months that
 * have one, and the newest copies made before a migration. The newest of all is always kept.
 */
export function chooseKept(files: readonly BackupFile[], rule: KeepRule): readonly BackupFile[] {
  const newestFirst = [...files].sort((a, b) => b.at - a.at);
  const regular = newestFirst.filter(({ kind }) => kind === 'regular');
  const kept = new Set([
    ...regular.slice(0, 1),
    ...newestOfEach(regular, rule.daily, dayOf),
    ...newestOfEach(regular, rule.weekly, (at) => Math.floor((dayOf(at) + THURSDAY) / 7)),
    ...newestOfEach(regular, rule.monthly, monthOf),
    ...newestFirst.filter(({ kind }) => kind === 'layout').slice(0, LAYOUTS),
  ]);
  return newestFirst.filter((file) => kept.has(file));
}

function newestOfEach(
  newestFirst: readonly BackupFile[],
  count: number,
  periodOf: (at: number) => number,
): readonly BackupFile[] {
  const periods = new Map<number, BackupFile>();
  for (const file of newestFirst) {
    const period = periodOf(file.at);
    if (!periods.has(period)) periods.set(period, file);
  }
  return [...periods.values()].slice(0, count);
}

function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

function monthOf(at: number): number {
  const date = new Date(at);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
