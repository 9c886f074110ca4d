import { z } from 'zod';
import { textSchema } from './ipcText';

/** Every answer to the window: the value, or a sentence that says why there is none. */
export const ipcReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), text: textSchema }),
]);

export type IpcReply = z.infer<typeof ipcReplySchema>;
