/** The last second of the year 9999, as server epoch seconds. */
export const LAST_SECOND = 253_402_300_799;
