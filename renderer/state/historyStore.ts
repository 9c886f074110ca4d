import { NO_FILTER } from '../../app/engine/ports/noFilter';
import { createAlertSearch } from './alertSearch';

/** Everything ever alerted. */
export const history = createAlertSearch(NO_FILTER);
