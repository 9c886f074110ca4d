import type { CellCursor } from './columns/cellCursor';
import type { ColumnRoles } from './columns/columnRole';
import type { RowFault } from './rowFault';
import type { MomentReader } from './values/momentReader';

/** Reads the moment of a row from the columns it stands in; D1 and longer have a date only. */
export function readMomentOf(
  roles: ColumnRoles,
  reader: MomentReader,
): (line: string, cells: CellCursor) => RowFault | null {
  const time = roles.indexOf('time');
  const whole = roles.includes('moment') ? roles.indexOf('moment') : roles.indexOf('date');
  if (time === -1 || roles.includes('moment')) {
    return (line, cells) => reader.readMoment(line, cells.fromOf(whole), cells.endOf(whole));
  }
  return (line, cells) =>
    reader.readDateAndTime(
      line,
      cells.fromOf(whole),
      cells.endOf(whole),
      cells.fromOf(time),
      cells.endOf(time),
    );
}
