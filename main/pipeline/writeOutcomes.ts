import type { Looked } from './lookForOutcomes';
import type { PipelineCore } from './pipelineCore';

/** Writes down how alerts ended, each with its audit; inside a transaction. */
export function writeOutcomes({ storage, clock }: PipelineCore, { ended }: Looked): void {
  const ts = clock.now();
  for (const { alert, outcome } of ended) {
    storage.alerts.setOutcome(alert.seq, outcome);
    storage.audit.append({ ts, actor: 'engine', event: 'outcome', alertId: alert.id, body: outcome });
  }
}
