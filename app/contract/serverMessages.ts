import { z } from 'zod';
import { alertJsonSchema } from './alertJson';

/** Version of the messages on `WS /alertas`; raised when an old client could misread a message. */
export const SERVER_MESSAGES_VERSION = 1;

const version = z.literal(SERVER_MESSAGES_VERSION);
const seq = z.int().nonnegative();

/** What the server says on `WS /alertas`, one JSON object a text frame (design.md section 3). */
export const serverMessageSchema = z.discriminatedUnion('type', [
  /** First message; `seq` is the newest alert there is: what comes after it follows by itself. */
  z.object({ type: z.literal('hello'), version, seq }),
  z.object({ type: z.literal('alert'), version, seq, alert: alertJsonSchema }),
  /** The alert was acknowledged or its outcome is known; `seq` is the alert's own. */
  z.object({ type: z.literal('update'), version, seq, alert: alertJsonSchema }),
  z.object({ type: z.literal('ping') }),
  /** The client's last message could not be carried out; the connection stays. */
  z.object({ type: z.literal('error'), version, code: z.string(), message: z.string() }),
]);

export type ServerMessage = z.infer<typeof serverMessageSchema>;

/** What a client may say. Unknown fields are ignored, unknown types are answered with `error`. */
export const clientMessageSchema = z.discriminatedUnion('type', [
  /** Everything with a higher `seq`, in order, then live. */
  z.object({ type: z.literal('resume'), afterSeq: seq }),
  /** The trader acknowledges the alert. */
  z.object({ type: z.literal('ack'), id: z.uuid() }),
  /** The answer to `ping`; optional, the protocol's own pong counts as well. */
  z.object({ type: z.literal('pong') }),
]);

export type ClientMessage = z.infer<typeof clientMessageSchema>;
