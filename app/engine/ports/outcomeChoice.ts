/** How an alert ended, as a filter asks for it; `none`: it has not ended. */
export const OUTCOME_CHOICES = ['target', 'stop', 'timeout', 'none'] as const;

export type OutcomeChoice = (typeof OUTCOME_CHOICES)[number];
