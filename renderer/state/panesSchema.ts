import { z } from 'zod';

const share = z.number().min(0.05).max(3);

/** The panes of a chart as they are remembered. */
export const panesSchema = z.object({
  open: z.object({ rsi: z.boolean(), zScore: z.boolean() }),
  shares: z.object({ rsi: share, zScore: share }),
});
