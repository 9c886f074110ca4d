/** Fewer cases than this prove nothing. */
export const LEAST_SAMPLE = 30;
