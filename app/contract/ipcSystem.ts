import { z } from 'zod';

const port = z.object({ number: z.number(), open: z.boolean() });

/** The terminal about itself, for the system page. */
export const systemInfoSchema = z.object({
  version: z.string(),
  engineVersion: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  platform: z.string(),
  dataFolder: z.string(),
  /** Bytes of the database file and its journal. */
  databaseBytes: z.number(),
  /** Resident memory of all processes, bytes. */
  memoryBytes: z.number(),
  startedAt: z.number(),
  http: port,
  bridge: port,
  bridgeToken: z.string(),
});

export type SystemInfo = Readonly<z.infer<typeof systemInfoSchema>>;
