import { gunzip, gunzipSync } from 'node:zlib';
import type { Scheduler } from '../../../app/engine/ports/scheduler';
import { walkAudit, type WalkWork } from './auditWalk';
import type { AuditSource } from './auditSource';
import type { Anchor } from './anchor';
import type { AuditVerdict } from './auditVerdict';

/** Rest between two slices in the background, ms: the alert path has the time in between. */
const REST_MS = 10;

/** Follows the whole chain at once; stops at the first record that does not fit. */
export function verifyAudit(source: AuditSource, kept: Anchor | null = null): AuditVerdict {
  const walk = walkAudit(source, kept);
  let step = walk.next();
  while (step.done !== true) step = walk.next(step.value === 'pause' ? null : inflated(step.value));
  return step.value;
}

/** The same in slices of some milliseconds, between other work. Errors of the disk reject. */
export function verifyAuditSlowly(source: AuditSource, scheduler: Scheduler): Promise<AuditVerdict> {
  const walk = walkAudit(source, null);
  return new Promise((resolve, reject) => {
    const go = (input: Buffer | null): void => {
      try {
        const step = walk.next(input);
        if (step.done === true) resolve(step.value);
        else work(step.value);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    const work = (asked: WalkWork): void => {
      if (asked === 'pause') scheduler.after(REST_MS, () => go(null));
      else gunzip(asked, (error, text) => go(error === null ? text : null));
    };
    go(null);
  });
}

function inflated(bytes: Buffer): Buffer | null {
  try {
    return gunzipSync(bytes);
  } catch {
    return null;
  }
}
