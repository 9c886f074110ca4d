import { z } from 'zod';
import { engineSettingsSchema } from '../../../app/engine/engineSettings';
import type { MarketAudit } from '../../storage/audit/marketAudit';

const bodySchema = z.object({
  before: z.string().nullable(),
  changed: z.array(z.object({ key: z.string() })).optional(),
});
const DECIDING = [...Object.keys(engineSettingsSchema.shape), 'evaluation'];

/**
 * Since when the settings hold that decide which alerts there are and what they are worth, UTC ms; null: for as long as there is a record. What
 * has gone into an archive is taken for other settings: nothing is compared that may not be comparable.
 */
export function settledSince(audit: Pick<MarketAudit, 'settings'>): number | null {
  const { changes, since } = audit.settings();
  const last = changes.find(({ body }) => {
    const { before, changed } = bodySchema.parse(JSON.parse(body));
    // The very first record changes nothing: there was nothing before it.
    return changed?.some(({ key }) => DECIDING.includes(key.split('.')[0] ?? '')) ?? before !== null;
  });
  return last?.ts ?? since;
}
