import type { AlertDraft } from '../../../../app/alerts/alert';
import { sampleAlert } from '../../../support/sampleAlert';

/** An admitted alert of WIN$N. */
export function draft(changes: Partial<AlertDraft> = {}): AlertDraft {
  return { ...sampleAlert(1), ...changes };
}
