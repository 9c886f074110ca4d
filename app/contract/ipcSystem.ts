import { z } from 'zod';
import { textSchema } from './ipcText';

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
  upkeep: z.object({
    /** `checkedAt`: when the whole chain was last followed, UTC ms; `broken`: what is wrong with it first. */
    audit: z.object({
      checkedAt: z.number().nullable(),
      records: z.number(),
      broken: textSchema.nullable(),
    }),
    /** `at`: when the newest backup was made, UTC ms; `bytes`: of all together; `problem`: why the last try failed. */
    backup: z.object({
      at: z.number().nullable(),
      bytes: z.number(),
      running: z.boolean(),
      problem: textSchema.nullable(),
    }),
    /** Room on the disk of the data folder; null where the system does not say. */
    freeBytes: z.number().nullable(),
  }),
});

export type SystemInfo = Readonly<z.infer<typeof systemInfoSchema>>;
