import type { EventChannel } from '../../app/contract/ipcChannels';
import { ipcEvents, type EventPayload } from '../../app/contract/ipcEvents';
import { vigiaApi } from './vigiaApi';

/** Calls `listener` with every well-formed message; `malformed` when one is not. Returns the end of it. */
export function listen<C extends EventChannel>(
  channel: C,
  listener: (payload: EventPayload<C>) => void,
  malformed: () => void,
): () => void {
  return vigiaApi().listen(channel, (raw) => {
    const parsed = ipcEvents[channel].safeParse(raw);
    if (parsed.success) listener(parsed.data as EventPayload<C>);
    else malformed();
  });
}
