import type { Language } from '../../app/contract/ipcPreferences';

/** How a date is typed, for the empty field. */
export const DATE_HINTS: Readonly<Record<Language, string>> = { 'pt-BR': 'dd/mm/aaaa', en: 'yyyy-mm-dd' };

/** The day as the language writes it; `midnight` in UTC. */
export function writeDate(midnight: number, language: Language): string {
  const iso = new Date(midnight).toISOString().slice(0, 10);
  return language === 'pt-BR' ? iso.split('-').reverse().join('/') : iso;
}

/** Midnight in UTC of `2022-05-18`, `18/05/2022`, `18/5/22` or `18/05` (of `thisYear`); null when it is no date. */
export function readDate(text: string, thisYear: number): number | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(text.trim());
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : local
      ? [fullYear(local[3], thisYear), Number(local[2]), Number(local[1])]
      : [0, 0, 0];
  const midnight = Date.UTC(year, month - 1, day);
  const date = new Date(midnight);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? midnight : null;
}

function fullYear(written: string | undefined, thisYear: number): number {
  if (written === undefined) return thisYear;
  return written.length === 2 ? 2_000 + Number(written) : Number(written);
}
