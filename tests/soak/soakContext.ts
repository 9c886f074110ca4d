/** What a soak is given. */
export interface SoakContext {
  readonly progress: (done: number, total: number) => void;
  /** Aborted when the person at the terminal has seen enough. */
  readonly signal: AbortSignal;
}

/** One line of the table. */
export interface SoakRow {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
  /** Above it, the soak has failed. */
  readonly most?: number;
  /** Its name in the table of the numbers that matter most. */
  readonly summary?: string;
}
