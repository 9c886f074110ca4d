import type { EventPayload } from '../../app/contract/ipcEvents';
import { NO_FILTER } from '../../app/engine/ports/noFilter';
import { setView } from '../state/viewStore';
import { refused } from '../state/whyNotStore';

/** Lists what was refused for a reason in a span of time. */
export function showRefused(asked: EventPayload<'refused:show'>): void {
  setView({ dockTab: 'whyNot', dockOpen: true });
  refused.filter({ ...NO_FILTER, ...asked });
}
