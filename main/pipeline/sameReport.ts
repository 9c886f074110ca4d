import type { FeedReport } from '../../app/engine/ports';

/** Whether two reports would look the same to the trader. */
export function sameReport(a: FeedReport, b: FeedReport): boolean {
  return (
    a.state === b.state &&
    a.delayMs === b.delayMs &&
    a.clockSkewMs === b.clockSkewMs &&
    a.broker === b.broker &&
    a.quarantined === b.quarantined
  );
}
