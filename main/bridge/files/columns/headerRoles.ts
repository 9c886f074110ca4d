import type { ColumnRole, ColumnRoles } from './columnRole';
import { roleOfName } from './roleOfName';

const BARS: readonly ColumnRole[] = ['open', 'high', 'low', 'close'];

/** The columns a line of names names; each role once, the first column of a name counts. */
export function headerRoles(names: readonly string[]): ColumnRoles {
  const found = names.map(roleOfName);
  const has = (role: ColumnRole): boolean => found.includes(role);
  const isBars = BARS.filter(has).length >= 2 || (has('open') && has('last'));
  const taken = new Set<ColumnRole>();
  return found.map((role) => {
    const fitting = role === null ? null : inContext(role, isBars, has);
    if (fitting === null || taken.has(fitting)) return null;
    taken.add(fitting);
    return fitting;
  });
}

/** `Último` is the close of a candle and the last price of a tick; a lonely `time` holds the date as well. */
function inContext(role: ColumnRole, isBars: boolean, has: (role: ColumnRole) => boolean): ColumnRole | null {
  if (role === 'last' && isBars) return has('close') ? null : 'close';
  if ((role === 'bid' || role === 'ask') && isBars) return null;
  if (role === 'time' && has('moment')) return null;
  if (role === 'time' && !has('date')) return 'moment';
  if (role === 'date' && has('moment')) return null;
  return role;
}
