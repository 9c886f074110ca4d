import { z } from 'zod';

/** Under a month nobody could look anything up in the window's own database. */
const LEAST_DAYS = 30;

/** How long audit records stay in the database before they are sealed in files. */
export const auditSettingsSchema = z.strictObject({
  /** Days. */
  retentionDays: z.int().min(LEAST_DAYS).max(36_500).default(2_555),
});
