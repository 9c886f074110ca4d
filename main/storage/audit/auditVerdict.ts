import type { ChainFault } from './chain';

/**
 * What is wrong first. Beyond the chain's own faults: an archive is not as it was sealed (`archive-changed`), the end
 * is missing (`anchor-cut`) or differs (`anchor-rewritten`) from what was anchored, an anchor is not as it was signed
 * (`anchor-forged`), the triggers that refuse changes are gone (`unguarded`).
 */
export type AuditFault =
  ChainFault | 'archive-changed' | 'anchor-cut' | 'anchor-rewritten' | 'anchor-forged' | 'unguarded';

export type AuditVerdict =
  | {
      readonly ok: true;
      /** In archives and in the table together. */
      readonly records: number;
      readonly head: string;
      readonly archives: number;
      /** Signed heads that the chain was compared with. */
      readonly anchors: number;
    }
  | {
      readonly ok: false;
      readonly seq: number;
      readonly fault: AuditFault;
      /** Intact before it. */
      readonly records: number;
      /** The file that is wrong, or that says so. */
      readonly file?: string;
      /** The newest record of a restored backup: anchors made before it may rightly differ. */
      readonly restored?: number;
    };
