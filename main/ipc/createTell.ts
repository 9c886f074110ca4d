import type { WebContents } from 'electron';
import type { EventChannel } from '../../app/contract/ipcChannels';
import type { EventPayload } from '../../app/contract/ipcEvents';
import { sendEvent } from './sendEvent';

/** Tells the window that there is just now; without one, nobody. */
export function createTell(window: () => WebContents | null) {
  return <C extends EventChannel>(channel: C, payload: EventPayload<C>): void => {
    const open = window();
    if (open !== null) sendEvent(open, channel, payload);
  };
}
