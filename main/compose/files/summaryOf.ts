import type { ImportSummary } from '../../../app/contract/ipcFile';
import type { Candle } from '../../../app/market/candle';
import type { ImportReport } from '../importReport';

const SHOWN = 100;

/** What the window shows of an import. */
export function summaryOf(report: ImportReport): ImportSummary {
  const {
    key,
    calendar,
    rows,
    taken,
    appended,
    duplicates,
    revised,
    rejectedCount,
    differenceCount,
    alerts,
    stopped,
  } = report;
  return {
    ...key,
    calendar,
    rows,
    taken,
    appended,
    duplicates,
    revised,
    rejected: report.rejected
      .slice(0, SHOWN)
      .map(({ at, reason }) => ({ at: at.replace('line ', ''), reason })),
    rejectedCount,
    differenceCount,
    differences: report.differences
      .slice(0, SHOWN)
      .map(({ time, file, bridge }) => ({ time, file: prices(file), bridge: prices(bridge) })),
    alerts,
    stopped,
  };
}

function prices({ open, high, low, close }: Candle): string {
  return [open, high, low, close].join(' ');
}
