import type { OutboxChange, OutboxRow } from '../../app/engine/ports';
import type { Stage, StageContext } from './stages/stage';

/** What a lane does next. */
export type Step =
  /** Nothing waits. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'settle'; readonly changes: readonly OutboxChange[] }
  | { readonly kind: 'send'; readonly row: OutboxRow }
  | { readonly kind: 'digest'; readonly rows: readonly OutboxRow[] };

/**
 * Asks the stages about the rows in order. A row in back-off holds up those behind it (its channel is down, and the
 * order is kept); one that only waits for its fallback time does not. Rows for the digest are taken together.
 */
export function nextStep(rows: readonly OutboxRow[], stages: readonly Stage[], context: StageContext): Step {
  const digest: OutboxRow[] = [];
  let wait: number | null = null;
  for (const row of rows) {
    const verdict = firstVerdict(row, stages, context);
    if (verdict?.kind === 'digest') {
      digest.push(row);
      continue;
    }
    if (verdict?.kind === 'settle') return { kind: 'settle', changes: [settle(row, verdict, context.now)] };
    if (digest.length > 0) break;
    if (verdict === null) return { kind: 'send', row };
    wait = Math.min(wait ?? verdict.until, verdict.until);
    if (row.attempts > 0) break;
  }
  if (digest.length > 0) return { kind: 'digest', rows: digest };
  return wait === null ? { kind: 'idle' } : { kind: 'wait', until: wait };
}

function firstVerdict(row: OutboxRow, stages: readonly Stage[], context: StageContext) {
  for (const stage of stages) {
    const verdict = stage(row, context);
    if (verdict !== null) return verdict;
  }
  return null;
}

function settle(
  row: OutboxRow,
  { status, detail }: { readonly status: 'permanent' | 'skipped'; readonly detail: string },
  at: number,
): OutboxChange {
  return { kind: 'settled', id: row.id, status, attempts: row.attempts, at, latencyMs: null, detail };
}
