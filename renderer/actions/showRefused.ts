import type { EventPayload } from '../../app/contract/ipcEvents';
import { filterHistory, NO_FILTER } from '../state/historyStore';
import { setView } from '../state/viewStore';

/** Lists what was refused for a reason in a span of time. */
export function showRefused(refused: EventPayload<'refused:show'>): void {
  setView({ dockTab: 'history', dockOpen: true });
  filterHistory({ ...NO_FILTER, ...refused });
}
