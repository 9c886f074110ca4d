import type { WebContents } from 'electron';
import type { EventChannel } from '../../app/contract/ipcChannels';
import type { EventPayload } from '../../app/contract/ipcEvents';

/** The only place that sends to a window unasked; a window that is gone receives nothing. */
export function sendEvent<C extends EventChannel>(
  window: WebContents,
  channel: C,
  payload: EventPayload<C>,
): void {
  if (!window.isDestroyed()) window.send(channel, payload);
}
