import type { Scheduler } from '../../../app/engine/ports/scheduler';
import type { AuditSource } from './auditSource';
import { chainFault, type ChainFault, type ChainPlace } from './chain';

const SLICE = 100;
const REST_MS = 10;

export interface TailCheck {
  /** As far as the chain is known to be whole. */
  readonly place: ChainPlace;
  readonly broken: { readonly seq: number; readonly fault: ChainFault } | null;
}

/** Follows the chain from `from`, which was found whole before, to its end; in slices between other work. */
export async function verifyTail(
  source: AuditSource,
  from: ChainPlace,
  scheduler: Scheduler,
): Promise<TailCheck> {
  let place = from;
  const [last] = from.seq === 0 ? [] : source.after(from.seq - 1, 1);
  if (from.seq > 0 && last?.seq !== from.seq)
    return { place, broken: { seq: from.seq, fault: 'missing-record' } };
  if (from.seq > 0 && last?.record?.hash.equals(from.hash) !== true)
    return { place, broken: { seq: from.seq, fault: 'changed-record' } };
  for (;;) {
    const rows = source.after(place.seq, SLICE);
    for (const { seq, record } of rows) {
      const fault = record === null ? 'changed-record' : chainFault(record, place);
      if (fault !== null || record === null)
        return {
          place,
          broken: { seq: fault === 'missing-record' ? place.seq + 1 : seq, fault: fault ?? 'changed-record' },
        };
      place = record;
    }
    if (rows.length < SLICE) return { place, broken: null };
    await new Promise<void>((resolve) => void scheduler.after(REST_MS, resolve));
  }
}
