import type { IpcReply } from '../../app/contract/ipcReply';
import type { RequestChannel } from '../../app/contract/ipcChannels';
import { ipcRequests, type RequestPayload, type ResponsePayload } from '../../app/contract/ipcRequests';

/** One function a channel: takes the checked question of the window `sender`, gives the answer. */
export type RequestHandlers<Sender> = {
  readonly [C in RequestChannel]: (
    payload: RequestPayload<C>,
    sender: Sender,
  ) => ResponsePayload<C> | Promise<ResponsePayload<C>>;
};

const REFUSED: IpcReply = {
  ok: false,
  text: {
    pt: 'A janela pediu algo que o terminal não conhece. Reinicie o Vigia.',
    en: 'The window asked for something the terminal does not know. Restart Vigia.',
  },
};

const FAILED: IpcReply = {
  ok: false,
  text: {
    pt: 'O terminal não conseguiu responder à janela. Tente de novo; se repetir, reinicie o Vigia.',
    en: 'The terminal could not answer the window. Try again; if it repeats, restart Vigia.',
  },
};

/**
 * Parses the payload, runs the handler and answers with a value or a sentence; never throws. What went wrong
 * goes to `report`, not to the window.
 */
export async function answerRequest<Sender>(
  channel: RequestChannel,
  payload: unknown,
  sender: Sender,
  handlers: RequestHandlers<Sender>,
  report: (problem: string, cause: unknown) => void,
): Promise<IpcReply> {
  const parsed = parse(channel, payload);
  if (!parsed.success) {
    report(`${channel}: malformed request`, parsed.error.message);
    return REFUSED;
  }
  try {
    // The table ties each channel's schema to its handler; the compiler cannot follow a channel of run time.
    const handler = handlers[channel] as (payload: unknown, sender: Sender) => unknown;
    return { ok: true, value: await handler(parsed.data, sender) };
  } catch (cause) {
    report(`${channel}: failed`, cause);
    return FAILED;
  }
}

/** What cannot even be looked at, such as a `length` that is an object without a value, makes the check itself throw. */
function parse(
  channel: RequestChannel,
  payload: unknown,
): { success: true; data: unknown } | { success: false; error: { message: string } } {
  try {
    return ipcRequests[channel].request.safeParse(payload);
  } catch (cause) {
    return { success: false, error: { message: String(cause) } };
  }
}
