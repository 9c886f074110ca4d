/** What a column can be said to hold. */
export const COLUMN_CHOICES = [
  '-',
  'moment',
  'date',
  'time',
  'open',
  'high',
  'low',
  'close',
  'tickVolume',
  'realVolume',
  'spread',
  'bid',
  'ask',
  'last',
  'flags',
  'symbol',
] as const;

export const ZONE_CHOICES = [
  'America/Sao_Paulo',
  'UTC',
  'America/New_York',
  'Europe/Athens',
  'Europe/London',
] as const;
