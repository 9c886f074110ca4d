import type { EventChannel, RequestChannel } from './ipcChannels';

/** What the preload script puts at `window.vigia`. Both directions carry unparsed values: parse them. */
export interface VigiaApi {
  /** Resolves to an `IpcReply`. */
  request(channel: RequestChannel, payload: unknown): Promise<unknown>;
  /** Brings a browser's `File`, dropped on the window, before the terminal; gives the `IpcReply` of `file:offer`. */
  offerFile(file: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  listen(channel: EventChannel, listener: (payload: unknown) => void): () => void;
}
