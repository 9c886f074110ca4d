import { z } from 'zod';

/** Under a month nobody could look anything up in the window's own database. */
const LEAST_DAYS = 30;

/** How long audit records stay in the database before they are sealed in files. */
export const auditSettingsSchema = z.strictObject({
  /** Days. */
  retentionDays: z.int().min(LEAST_DAYS).max(36_500).default(2_555),
});

/** Daily copies of the database, and which of them are kept. */
export const backupSettingsSchema = z.strictObject({
  enabled: z.boolean().default(true),
  /** The newest backup of each of so many days, weeks and months. */
  daily: z.int().min(1).max(366).default(7),
  weekly: z.int().min(0).max(520).default(4),
  monthly: z.int().min(0).max(1_200).default(12),
});

/** When Vigia warns about itself. */
export const watchSettingsSchema = z.strictObject({
  /** Candles that may be missing in an open session. */
  staleCandles: z.int().min(1).max(100).default(3),
  /** Deliveries that may wait, all channels together. */
  queueRows: z.int().min(10).max(100_000).default(200),
  /** Room that must be left on the disk of the data folder. */
  freeMegabytes: z.int().min(50).max(1_000_000).default(500),
});
