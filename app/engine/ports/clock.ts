/** The only source of time. */
export interface Clock {
  /** UTC milliseconds, with fractions where the system has them. */
  now(): number;
}
