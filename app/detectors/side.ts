/** 1: up, long; -1: down, short; 0: silent. */
export type Side = -1 | 0 | 1;
