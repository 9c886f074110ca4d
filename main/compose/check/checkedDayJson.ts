import type { CheckedDayJson } from '../../../app/contract/ipcCheck';
import type { CheckedDay } from './checkDay';

const MOST_LISTED = 100;

/** A checked day as it is kept and told; `at`: when it was checked, UTC ms. */
export function checkedDayJson(day: CheckedDay, at: number): CheckedDayJson {
  const { differences } = day;
  return {
    symbol: day.symbol,
    at: Math.trunc(at),
    start: day.start,
    end: day.end,
    zone: day.zone,
    candles: day.candles,
    said: day.said,
    reproduced: day.reproduced,
    differing: differences.length,
    unexplained: differences.filter(({ cause }) => cause === 'unexplained').length,
    differences: differences
      .slice(0, MOST_LISTED)
      .map((difference) => ({ ...difference, fields: [...difference.fields] })),
  };
}
