/** The one door between the main process and the window: every channel, typed and checked on both sides. */
export { EVENT_CHANNELS, REQUEST_CHANNELS, type EventChannel, type RequestChannel } from './ipcChannels';
export { ipcEvents, type EventPayload } from './ipcEvents';
export { ipcReplySchema, type IpcReply } from './ipcReply';
export { ipcRequests, type RequestPayload, type ResponsePayload } from './ipcRequests';
