/** The only source of timers. */
export interface Scheduler {
  /** Runs `task` once after `ms` milliseconds; returns the function that cancels it. */
  after(ms: number, task: () => void): () => void;
}
