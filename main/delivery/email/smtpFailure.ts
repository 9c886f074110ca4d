import { z } from 'zod';
import { hideValues } from '../../log/hideValues';
import type { ChannelResult } from '../channel';

const errorSchema = z.object({
  message: z.string(),
  code: z.string().optional(),
  responseCode: z.number().optional(),
});

/** Refusals that concern this message or this login, not the moment. */
const FINAL_CODES: readonly string[] = ['EENVELOPE', 'EMESSAGE', 'EAUTH'];

/**
 * What a failed message means. The server's final no (5xx) to the message or the login is permanent: a wrong
 * password tried again and again locks accounts. Everything else (no connection, no answer, 4xx) may pass. `password`
 * is never in the detail.
 */
export function smtpFailure(error: unknown, password: string | null): Omit<ChannelResult, 'latencyMs'> {
  const { data } = errorSchema.safeParse(error);
  const hide = hideValues(password === null ? [] : [password]);
  if (data === undefined) return { status: 'retryable', detail: hide(String(error)) };
  const { code = '', responseCode = 0, message } = data;
  const final = FINAL_CODES.includes(code) && responseCode >= 500;
  return {
    status: final ? 'permanent' : 'retryable',
    detail: [code, withoutCredentials(hide(message))].join(' ').trim(),
  };
}

/** Servers have been seen to repeat what they were given. */
function withoutCredentials(message: string): string {
  return message.replace(/[A-Za-z0-9+/=]{20,}/g, '…').slice(0, 300);
}
