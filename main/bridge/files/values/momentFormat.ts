export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How moments are written: a date in some order of year, month and day, or a count since 1970. */
export type MomentFormat = DateOrder | 'epoch-s' | 'epoch-ms' | 'epoch-us' | 'epoch-ns';

/** Milliseconds in one unit of a count; null for dates. */
export function unitOf(format: MomentFormat): number | null {
  switch (format) {
    case 'epoch-s':
      return 1000;
    case 'epoch-ms':
      return 1;
    case 'epoch-us':
      return 0.001;
    case 'epoch-ns':
      return 0.000_001;
    default:
      return null;
  }
}
