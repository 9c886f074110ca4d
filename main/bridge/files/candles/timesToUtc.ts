import { DAY_MS } from '../../../../app/market/calendarDay';
import { wallClockToUtc } from '../../../../app/market/wallClockToUtc';
import { zoneOffset } from '../../../../app/market/zoneOffset';
import type { CandleTable } from './candleTable';

/** Moves the times of a table from the wall clock of a zone to UTC. */
export function timesToUtc(table: CandleTable, zone: string): void {
  let day = NaN;
  /** Of the whole day; null on a day with a change. */
  let offset: number | null = null;
  for (let index = 0; index < table.length; index++) {
    const wall = table.timeAt(index);
    const today = Math.floor(wall / DAY_MS);
    if (today !== day) {
      day = today;
      const before = zoneOffset(zone, (day - 1) * DAY_MS);
      offset = before === zoneOffset(zone, (day + 2) * DAY_MS) ? before : null;
    }
    table.setTime(index, offset === null ? wallClockToUtc(zone, wall) : wall - offset);
  }
}
