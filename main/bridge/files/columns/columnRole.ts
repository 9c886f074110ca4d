/** What a column of a file of prices can be. `moment` holds date and time in one. */
export const COLUMN_ROLES = [
  'moment',
  'date',
  'time',
  'open',
  'high',
  'low',
  'close',
  'tickVolume',
  'realVolume',
  /** A volume that does not say of what. */
  'volume',
  'spread',
  'bid',
  'ask',
  'last',
  'flags',
  'symbol',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** One entry a column; null: it is not used. */
export type ColumnRoles = readonly (ColumnRole | null)[];
