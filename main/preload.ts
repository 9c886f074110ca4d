import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  EVENT_CHANNELS,
  REQUEST_CHANNELS,
  type EventChannel,
  type RequestChannel,
} from '../app/contract/ipcChannels';
import type { VigiaApi } from '../app/contract/ipcApi';

/** Everything the page can reach of the world outside it; both sides check what passes. */
const api: VigiaApi = {
  request(channel: RequestChannel, payload: unknown): Promise<unknown> {
    // A page must not name a file: it may hand over one that the trader has dropped on it.
    if (!REQUEST_CHANNELS.includes(channel) || channel === 'file:offer')
      return Promise.reject(new Error('Unknown channel'));
    return ipcRenderer.invoke(channel, payload);
  },
  offerFile(file: Parameters<typeof webUtils.getPathForFile>[0]): Promise<unknown> {
    return ipcRenderer.invoke('file:offer', { path: webUtils.getPathForFile(file) });
  },
  listen(channel: EventChannel, listener: (payload: unknown) => void): () => void {
    if (!EVENT_CHANNELS.includes(channel)) throw new Error('Unknown channel');
    const receive = (_event: unknown, payload: unknown): void => listener(payload);
    ipcRenderer.on(channel, receive);
    return () => void ipcRenderer.removeListener(channel, receive);
  },
};

contextBridge.exposeInMainWorld('vigia', Object.freeze(api));
