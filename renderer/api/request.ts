import type { RequestChannel } from '../../app/contract/ipcChannels';
import { ipcReplySchema } from '../../app/contract/ipcReply';
import { ipcRequests, type RequestPayload, type ResponsePayload } from '../../app/contract/ipcRequests';
import type { Text } from '../../app/contract/ipcText';
import { vigiaApi } from './vigiaApi';

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: Text };

const UNREADABLE: Text = {
  pt: 'O terminal respondeu algo que esta janela não entende. Reinicie o Vigia.',
  en: 'The terminal answered something this window does not understand. Restart Vigia.',
};
const UNREACHABLE: Text = {
  pt: 'O terminal não respondeu. Reinicie o Vigia.',
  en: 'The terminal did not answer. Restart Vigia.',
};

/** Asks the main process; never throws. */
export async function request<C extends RequestChannel>(
  channel: C,
  payload: RequestPayload<C>,
): Promise<Answer<ResponsePayload<C>>> {
  let raw: unknown;
  try {
    raw = await vigiaApi().request(channel, payload);
  } catch {
    return { ok: false, text: UNREACHABLE };
  }
  const reply = ipcReplySchema.safeParse(raw);
  if (!reply.success) return { ok: false, text: UNREADABLE };
  if (!reply.data.ok) return reply.data;
  const value = ipcRequests[channel].response.safeParse(reply.data.value);
  // The table ties the schema to the channel; the compiler cannot follow a channel that is a type parameter.
  return value.success
    ? { ok: true, value: value.data as ResponsePayload<C> }
    : { ok: false, text: UNREADABLE };
}
