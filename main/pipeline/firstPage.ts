import { NEWEST_FIRST } from '../../app/engine/ports/alertSort';

/** The newest alerts that match, as many as a page may have. */
export const FIRST_PAGE = { sort: NEWEST_FIRST, limit: 1_000, cursor: null } as const;
