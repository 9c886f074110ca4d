import { z } from 'zod';
import { textSchema } from './ipcText';

/** Where MetaTrader looks for Expert Advisors; the window knows a folder by number. */
export const expertsFolderSchema = z.object({
  id: z.number().int(),
  /** The terminal, as the trader would call it. */
  name: z.string(),
  path: z.string(),
  /** The VigiaBridge that lies there: none, ours, or one that differs. */
  state: z.enum(['absent', 'same', 'older', 'newer', 'edited']),
});
export type ExpertsFolder = Readonly<z.infer<typeof expertsFolderSchema>>;

export const installAnswerSchema = z.discriminatedUnion('ok', [
  /** `kept`: where the file that lay there is now; null when there was none. */
  z.object({ ok: z.literal(true), folder: expertsFolderSchema, kept: z.string().nullable() }),
  z.object({ ok: z.literal(false), text: textSchema }),
]);
export type InstallAnswer = Readonly<z.infer<typeof installAnswerSchema>>;
