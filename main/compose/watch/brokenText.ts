import type { Text } from '../../problem';
import { AUDIT_FAULTS } from '../../storage/audit/auditFaultText';
import type { BrokenChain } from '../keeper/chainKeeper';

/** What is wrong with the chain first, in words; null when nothing is. */
export function brokenText(broken: BrokenChain | null): Text | null {
  return broken === null ? null : AUDIT_FAULTS[broken.fault](broken.seq, broken.file ?? '');
}
