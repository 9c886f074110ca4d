const DATE = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:[T ]|$)/;
/** YYYYMMDD, alone or with a time behind it, and seconds or milliseconds since 1970. */
const DIGITS = /^(?:(?:19|20)\d{6}(?:\d{4}|\d{6})?(?:[T ]\d{4,6})?|\d{9,10}(?:\.\d+)?|\d{13}|\d{16})$/;

/** True when a cell begins as a date does, in any of the notations that files of prices use. */
export function looksLikeDate(cell: string): boolean {
  return DATE.test(cell) || DIGITS.test(cell);
}
