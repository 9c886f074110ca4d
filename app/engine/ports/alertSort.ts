/** What the history can be sorted by. */
export const ALERT_SORTS = [
  'time',
  'symbol',
  'severity',
  'pattern',
  'direction',
  'confidence',
  'outcome',
  'status',
] as const;

export type AlertSortKey = (typeof ALERT_SORTS)[number];

/**
 * The order of the history. Ascending is oldest first, A to Z, info to critical, long before short, lowest R first, and
 * open before acknowledged before refused. What is equal stands newest first, and what has no outcome stands last.
 */
export interface AlertSort {
  readonly by: AlertSortKey;
  readonly descending: boolean;
}

/** The order of everything that does not ask for another. */
export const NEWEST_FIRST: AlertSort = { by: 'time', descending: true };
