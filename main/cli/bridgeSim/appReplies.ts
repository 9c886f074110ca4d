import { z } from 'zod';

const welcome = z.object({
  t: z.literal('welcome'),
  since: z.int().nonnegative(),
  bars: z.int().nonnegative(),
  form_ms: z.number().nonnegative(),
});
const need = z.object({ t: z.literal('need'), rid: z.int().positive(), from: z.int() });
const ack = z.object({ t: z.literal('ack'), n: z.int().nonnegative() });
const err = z.object({ t: z.literal('err'), code: z.string(), fatal: z.boolean(), msg: z.string() });
const bye = z.object({ t: z.literal('bye'), why: z.string() });

const replySchema = z.discriminatedUnion('t', [welcome, need, ack, err, bye]);
/** What the app says to a bridge. */
export type AppReply = z.infer<typeof replySchema>;

/** Null for a line that this client does not know; such lines are skipped. */
export function readReply(line: string): AppReply | null {
  try {
    const parsed = replySchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
