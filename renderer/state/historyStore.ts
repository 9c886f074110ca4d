import { createAlertSearch, NO_FILTER } from './alertSearch';

/** Everything ever alerted. */
export const history = createAlertSearch(NO_FILTER);
