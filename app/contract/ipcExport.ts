import { z } from 'zod';

/** How far the writing of a file of alerts is. */
export const alertExportProgressSchema = z.object({ written: z.number().int(), total: z.number().int() });
export type AlertExportProgress = Readonly<z.infer<typeof alertExportProgressSchema>>;
