import type { FilePreview } from '../../../app/contract/ipcFile';
import type { CandleFile } from '../../bridge/files/candleFile';
import { rowFaultText } from '../../bridge/files/rowFaultText';
import { understoodAs } from '../../bridge/files/understoodAs';

const SHOWN = 100;

/** What the window shows of a file before it is imported. */
export function previewOf(file: CandleFile): FilePreview {
  const { understood, candles, timeframe, rejected } = file;
  const { symbol, calendar, zone, encoding, delimiter, decimal, moment, roles, price, kind, names } =
    understood;
  return {
    found: {
      symbol,
      timeframe,
      zone,
      encoding,
      delimiter,
      decimal,
      dateOrder: moment === 'ymd' || moment === 'dmy' || moment === 'mdy' ? moment : null,
      columns: roles.map((role) => role ?? '-'),
      price,
    },
    kind,
    understood: [...understoodAs(file)],
    names: [...names],
    firstRows: file.firstRows.map((row) => [...row]),
    rows: file.rows,
    candles: candles.length,
    calendar,
    from: candles.timeAt(0),
    to: candles.timeAt(candles.length - 1),
    repeated: file.duplicates,
    rejected: rejected
      .slice(0, SHOWN)
      .map(({ line, fault }) => ({ at: String(line), reason: rowFaultText(fault) })),
    rejectedCount: file.rejectedCount,
    cutOff: file.cutOff,
  };
}
